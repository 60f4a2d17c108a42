/** The tabs of the page. */
export const TABS = ['filter', 'graphql'] as const;

/** A tab of the page. */
export type ExploreTab = (typeof TABS)[number];

/** The URL parameters of the page. */
export interface ExploreSearch {
  /** When left out, GraphQL if there is a document, else the filter. */
  readonly part?: ExploreTab | undefined;
  /** A SCIM filter. */
  readonly scim?: string | undefined;
  /** A GraphQL document. */
  readonly query?: string | undefined;
  /** The variables of the document, as JSON. */
  readonly variables?: string | undefined;
  /** The schema type whose documentation is open. */
  readonly type?: string | undefined;
}

/** The initial filter. */
export const FIRST_FILTER = 'userName sw "a"';

/** Longest SCIM filter in the URL, in characters. */
export const MAX_FILTER_LENGTH = 2000;

/** Many servers and proxies limit request lines to about 8,000 characters. */
const MAX_URL_LENGTH = 6000;
const TYPE_NAME = /^\w{1,100}$/;

/** Parses the URL parameters; invalid ones are dropped. */
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

/** The tab that the URL parameters select. */
export function selectedTab({ part, query }: ExploreSearch): ExploreTab {
  return part ?? (query === undefined ? 'filter' : 'graphql');
}

/** Whether a document and its variables are short enough for the URL. */
export function fitsUrl(query: string, variables: string): boolean {
  return encodeURIComponent(query + variables).length <= MAX_URL_LENGTH;
}

/** Whether a SCIM filter is short enough for the URL. */
export function fitsFilterUrl(scim: string): boolean {
  return scim.length <= MAX_FILTER_LENGTH;
}

function textIn(value: unknown, maxLength: number): string | undefined {
  return typeof value === 'string' && value.length <= maxLength ? value : undefined;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
