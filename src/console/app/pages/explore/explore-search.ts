/** What the page to explore can show. */
export const TABS = ['filter', 'graphql'] as const;

/** A part of the page to explore. */
export type ExploreTab = (typeof TABS)[number];

/** What the page to explore shows, as its address says it. */
export interface ExploreSearch {
  /** When left out, GraphQL where there is a document, else the filter. */
  readonly part?: ExploreTab | undefined;
  /** A filter as SCIM writes it. */
  readonly scim?: string | undefined;
  /** A GraphQL document. */
  readonly query?: string | undefined;
  /** Its variables, as JSON writes them. */
  readonly variables?: string | undefined;
  /** The type of the schema whose documentation is open. */
  readonly type?: string | undefined;
}

/** What stands there when nobody has written anything. */
export const FIRST_FILTER = 'userName sw "a"';

/** So many characters a SCIM filter in the address has at most. */
export const MAX_FILTER_LENGTH = 2000;

/** Servers and proxies take no longer lines than some 8,000 characters, most of which may be written as `%7B`. */
const MAX_URL_LENGTH = 6000;
const TYPE_NAME = /^\w{1,100}$/;

/** Reads the address; whatever it cannot mean is left out. */
export function readExploreSearch(input: Record<string, unknown>): ExploreSearch {
  const { part, scim, query, variables, type } = input;
  return {
    part: TABS.find((one) => one === part),
    scim: textIn(scim, MAX_FILTER_LENGTH),
    query: textIn(query, MAX_URL_LENGTH),
    variables: textIn(isObject(variables) ? JSON.stringify(variables, null, 2) : variables, MAX_URL_LENGTH),
    type: typeof type === 'string' && TYPE_NAME.test(type) ? type : undefined,
  };
}

/** Which part of the page an address means. */
export function partOf({ part, query }: ExploreSearch): ExploreTab {
  return part ?? (query === undefined ? 'filter' : 'graphql');
}

/** Whether a document and its variables are short enough to stand in an address. */
export function fitsUrl(query: string, variables: string): boolean {
  return encodeURIComponent(query + variables).length <= MAX_URL_LENGTH;
}

/** Whether a SCIM filter is short enough to stand in an address. */
export function fitsFilterUrl(scim: string): boolean {
  return scim.length <= MAX_FILTER_LENGTH;
}

function textIn(value: unknown, maxLength: number): string | undefined {
  return typeof value === 'string' && value.length <= maxLength ? value : undefined;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
