import type { UserFilter } from '../../../api/operations.generated.ts';

/** A document and its variables besides the enterprise. */
interface ExampleQuery {
  readonly document: string;
  readonly variables: (now: Date) => Readonly<Record<string, unknown>>;
}

const WEEK_MS = 7 * 86_400_000;

/** The example documents. */
export const EXAMPLE_QUERIES = {
  users: {
    document: `query UsersByFilter($enterprise: String!, $filter: UserFilter, $first: Int!) {
  enterprise(name: $enterprise) {
    users(filter: $filter, first: $first) {
      total
      nodes {
        id
        userName
        displayName
        active
        emails {
          type
          value
        }
        updatedAt
      }
    }
  }
}`,
    variables: () => ({ filter: { active: { eq: true } }, first: 10 }),
  },
  history: {
    document: `query UserWithHistory($enterprise: String!, $filter: UserFilter) {
  enterprise(name: $enterprise) {
    users(filter: $filter, orderBy: [{by: UPDATED_AT, direction: DESC}], first: 1) {
      nodes {
        id
        userName
        version
        revisions(first: 10) {
          nodes {
            version
            at
            operation
            accessToken {
              name
            }
            fields {
              name
              before
              after
            }
          }
        }
      }
    }
  }
}`,
    variables: () => ({ filter: { userName: { present: true } } }),
  },
  cycles: {
    document: `query CyclesAndFailures($enterprise: String!, $from: DateTime!, $until: DateTime!) {
  enterprise(name: $enterprise) {
    lastRequestAt
    cycles(first: 5) {
      nodes {
        startedAt
        endedAt
        isOpen
        requests
        created
        updated
        deactivated
        deleted
        refused
        failed
      }
    }
    failures(from: $from, until: $until, first: 10) {
      status
      scimType
      reason
      remedy
      requests
      users
      lastAt
    }
  }
}`,
    variables: (now) => ({ from: new Date(now.getTime() - WEEK_MS).toISOString(), until: now.toISOString() }),
  },
  facets: {
    document: `query Facets($enterprise: String!, $by: [FacetField!]!, $filter: UserFilter) {
  enterprise(name: $enterprise) {
    facets(by: $by, filter: $filter, first: 10) {
      field
      values {
        value
        users
      }
      others
      basis
    }
  }
}`,
    variables: () => ({ by: ['DEPARTMENT', 'COUNTRY', 'ACTIVE', 'MISSING'], filter: {} }),
  },
  requests: {
    document: `query RequestLog($enterprise: String!, $filter: RequestFilter, $first: Int!) {
  enterprise(name: $enterprise) {
    requests(filter: $filter, first: $first) {
      nodes {
        id
        at
        method
        path
        operation
        status
        outcome
        reason
        durationMs
      }
      hasNextPage
      endCursor
    }
  }
}`,
    variables: () => ({ filter: { isFailure: true }, first: 10 }),
  },
  tokens: {
    document: `query AccessTokens($enterprise: String!) {
  enterprise(name: $enterprise) {
    accessTokens {
      id
      name
      permissions
      createdAt
      expiresAt
      revokedAt
      lastUsedAt
    }
  }
}`,
    variables: () => ({}),
  },
} as const satisfies Readonly<Record<string, ExampleQuery>>;

/** The name of an example. */
export type ExampleName = keyof typeof EXAMPLE_QUERIES;

/** The names of the examples, in the order in which they are offered. */
export const EXAMPLE_NAMES = Object.keys(EXAMPLE_QUERIES) as ExampleName[];

/** A document and its variables as JSON text, as in the URL and in the editors. */
export interface Draft {
  readonly query: string;
  readonly variables: string;
}

/** An example with the variables for an enterprise and the current time. */
export function exampleDraft(name: ExampleName, enterprise: string, now: Date): Draft {
  const { document, variables }: ExampleQuery = EXAMPLE_QUERIES[name];
  return draftOf(document, { enterprise, ...variables(now) });
}

/** The example that queries the users who match a filter. */
export function usersByFilter(enterprise: string, filter: UserFilter): Draft {
  return draftOf(EXAMPLE_QUERIES.users.document, { enterprise, filter, first: 10 });
}

function draftOf(query: string, variables: object): Draft {
  return { query, variables: JSON.stringify(variables, null, 2) };
}
