/** Texts of the page to explore. */
export const explore = {
  title: 'Explore',
  lead: 'How the directory understands a filter, and answers to questions of your own.',
  filter: { title: 'SCIM filter', label: 'Filter, as in RFC 7644' },
  tree: { title: 'As it is read', and: 'all of', or: 'any of', not: 'not', valuePath: 'one value meets' },
  graphql: 'As a GraphQL filter',
  plan: {
    title: 'As the database does it',
    indexed: 'Served by an index',
    scanned: 'Reads every user',
    rows: 'Expected rows:',
    cost: 'cost:',
    sql: 'SQL',
    whole: 'The whole plan',
  },
  found: {
    title: 'Who matches',
    nobody: 'Nobody matches this filter',
    link: 'Open in Users',
    noLink: 'The page of users cannot say this filter',
  },
  forbidden: {
    title: 'Filters are for those who may read users',
    lead: 'Sign in with a token that has the permission READ_DIRECTORY, MANAGE_USERS or ADMINISTER.',
  },
  runner: {
    title: 'GraphQL',
    query: 'Query',
    variables: 'Variables, as JSON',
    run: 'Run',
    answer: 'Answer',
    noJson: 'The variables are not JSON: {{reason}}',
    graphiql: 'Open GraphiQL',
    ready: {
      latest: 'Changed last',
      departments: 'Departments',
      refused: 'Refused requests',
      changes: 'Last changes',
    },
  },
};
