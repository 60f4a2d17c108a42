/** The `code` by which Node and its libraries tell failures apart, e.g. `ENOENT`; `null` when there is none. */
export function errorCode(error: unknown): string | null {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : null;
}
