/** Texts of the common components. */
export const ui = {
  loading: 'Loading',
  retry: 'Try again',
  close: 'Close',
  clearSearch: 'Clear search',
  cancel: 'Cancel',
  none: '—',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Select and copy manually',
  query: 'Query',
  queryFor: 'Query: {{what}}',
  requestId: 'Request {{id}}',
  failed: {
    UNREACHABLE: { title: 'Cannot reach the server', lead: 'Check your connection, then try again.' },
    UNAVAILABLE: {
      title: 'The directory is temporarily unavailable',
      lead: 'Its database cannot be reached, or it is starting. Try again shortly.',
    },
    INCOMPLETE: { title: 'The export was interrupted', lead: 'No file was saved. Try again.' },
    TIMED_OUT: { title: 'Request timed out', lead: 'Use a narrower filter or a shorter time range.' },
    RATE_LIMITED: { title: 'Too many requests', lead: 'Wait a few seconds, then try again.' },
    TOO_MANY_EXPORTS: {
      title: 'Too many exports',
      lead: 'An access token can run two exports at a time. Wait for one to finish or stop one, then try again.',
    },
    FORBIDDEN: {
      title: 'Your access token does not allow this',
      lead: 'Ask an administrator for a token with the permission named here.',
    },
    UNAUTHENTICATED: {
      title: 'You don’t have access to this enterprise',
      lead: 'Your access token belongs to another enterprise. Sign in with a token of this one.',
    },
    ENTERPRISE_NOT_FOUND: {
      title: 'Enterprise not found',
      lead: 'Check the name in the address against the tenant URL.',
    },
    GRAPHQL_VALIDATION_FAILED: {
      title: 'Not supported by this server version',
      lead: 'The server is older than this page. Reload the page once the server is updated.',
    },
    OTHER: { title: 'Something went wrong', lead: 'Details:' },
  },
};
