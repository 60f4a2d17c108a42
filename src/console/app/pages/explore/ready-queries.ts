/** Queries to begin with, each of one enterprise. */
export const READY_QUERIES = {
  latest: `query Latest($enterprise: String!) {
  enterprise(name: $enterprise) {
    users(first: 5, orderBy: [{ by: UPDATED_AT, direction: DESC }]) {
      total
      nodes { userName displayName active updatedAt }
    }
  }
}`,
  departments: `query Departments($enterprise: String!) {
  enterprise(name: $enterprise) {
    facets(by: [DEPARTMENT, ACTIVE], first: 10) {
      field
      values { value users }
    }
  }
}`,
  refused: `query Refused($enterprise: String!) {
  enterprise(name: $enterprise) {
    requests(filter: { outcome: REFUSED }, first: 5) {
      nodes { at method path status reason }
    }
  }
}`,
  changes: `query Changes($enterprise: String!) {
  enterprise(name: $enterprise) {
    changes(first: 5) {
      nodes { at operation version }
    }
  }
}`,
} as const;

/** The name of a ready query. */
export type ReadyQuery = keyof typeof READY_QUERIES;

/** Their names, in the order in which they are offered. */
export const READY_NAMES = Object.keys(READY_QUERIES) as ReadyQuery[];
