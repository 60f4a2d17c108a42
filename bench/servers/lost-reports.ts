/**
 * Entries of the request log that a server has lost so far, because requests came faster than it could write them; `null`
 * for one that keeps no such log.
 *
 * @param {string} url of a tenant
 */
export async function lostReportsOf(url) {
  try {
    const reply = await fetch(new URL('/metrics', url), { signal: AbortSignal.timeout(5_000) });
    const [, lost] = /^request_log_entries_lost (\d+)/m.exec(await reply.text()) ?? [];
    return lost === undefined ? null : Number(lost);
  } catch {
    return null;
  }
}
