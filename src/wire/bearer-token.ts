const BEARER = /^bearer +(\S+) *$/i;

/** Reads the token of an `Authorization` header (RFC 6750 §2.1); empty without one. */
export function bearerTokenOf(authorization: string | undefined): string {
  const [, token = ''] = BEARER.exec(authorization ?? '') ?? [];
  return token;
}
