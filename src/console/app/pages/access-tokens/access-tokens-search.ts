/** What the page of access tokens shows, as its address says it. */
export interface AccessTokensSearch {
  /** Left out, only those that are still good. */
  readonly show?: 'all' | undefined;
}

/** Reads the address; whatever it cannot mean is left out. */
export function readAccessTokensSearch({ show }: Record<string, unknown>): AccessTokensSearch {
  return { show: show === 'all' ? 'all' : undefined };
}
