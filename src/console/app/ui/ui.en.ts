/** Texts of the parts that all pages share. */
export const ui = {
  loading: 'Loading',
  retry: 'Try again',
  close: 'Close',
  clearSearch: 'Clear the search',
  cancel: 'Cancel',
  none: '—',
  yes: 'Yes',
  no: 'No',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Select it and copy',
  moreRows: 'Loading more rows',
  query: 'Query',
  queryFor: 'Query: {{what}}',
  requestId: 'Request {{id}}',
  failed: {
    UNREACHABLE: { title: 'The server cannot be reached', lead: 'Check the connection, then try again.' },
    UNAVAILABLE: {
      title: 'The directory is away for a moment',
      lead: 'Its database cannot be reached, or it is just starting. Try again shortly.',
    },
    TIMED_OUT: { title: 'That took too long', lead: 'Ask for less at once: a narrower filter or a shorter time.' },
    RATE_LIMITED: { title: 'Too many requests', lead: 'Wait a few seconds, then try again.' },
    TOO_MANY_EXPORTS: {
      title: 'Too many exports at once',
      lead: 'Two may run with one access token, a few in all. Wait until one is over, or stop one, then try again.',
    },
    FORBIDDEN: {
      title: 'Your access token does not allow this',
      lead: 'Ask an administrator for one with the permission that is named here.',
    },
    UNAUTHENTICATED: {
      title: 'This enterprise is not yours to see',
      lead: 'Your access token belongs to another one. Sign in with a token of this enterprise.',
    },
    ENTERPRISE_NOT_FOUND: {
      title: 'There is no such enterprise',
      lead: 'Compare the name in the address with the one in the tenant URL.',
    },
    GRAPHQL_VALIDATION_FAILED: {
      title: 'This directory does not offer that yet',
      lead: 'The server is older than this page. Load the page again after the server’s next update.',
    },
    OTHER: { title: 'That did not work', lead: 'The directory’s own words are below.' },
  },
};
