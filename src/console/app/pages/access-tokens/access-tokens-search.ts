/** The URL parameters of the page of access tokens. */
export interface AccessTokensSearch {
  /** Only active tokens when left out. */
  readonly show?: 'all' | undefined;
}

/** Parses the URL parameters; invalid ones are dropped. */
export function readAccessTokensSearch({ show }: Record<string, unknown>): AccessTokensSearch {
  return { show: show === 'all' ? 'all' : undefined };
}
