const SCHEME = 'bearer ';

/** The token of an `Authorization` header (RFC 6750 §2.1); empty when there is none. */
export function readBearerToken(authorization: string | undefined): string {
  if (authorization?.slice(0, SCHEME.length).toLowerCase() !== SCHEME) return '';
  return authorization.slice(SCHEME.length).trim();
}
