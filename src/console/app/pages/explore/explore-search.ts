/** What the page to explore shows, as its address says it. */
export interface ExploreSearch {
  /** A filter as SCIM writes it. */
  readonly scim?: string | undefined;
}

/** What stands there when nobody has written anything. */
export const FIRST_FILTER = 'userName sw "a"';

const MAX_LENGTH = 2000;

/** Reads the address; whatever it cannot mean is left out. */
export function readExploreSearch({ scim }: Record<string, unknown>): ExploreSearch {
  return { scim: typeof scim === 'string' && scim.length <= MAX_LENGTH ? scim : undefined };
}
