/** The `code` of an error of Node or of a library, e.g. `ENOENT`; `null` when there is none. */
export function errorCode(error: unknown): string | null {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : null;
}
