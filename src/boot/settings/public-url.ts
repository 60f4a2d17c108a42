/**
 * The path below which the outside world finds this server, without a slash at the end: that of `PUBLIC_URL`, which a
 * proxy takes off before it hands a request on. Empty as a rule.
 */
export function publicPathOf(publicUrl: string | null): string {
  return publicUrl === null ? '' : new URL(publicUrl).pathname.replace(/\/+$/, '');
}
