/**
 * Entries of the request log that a server has lost so far, because requests came faster than it could write them;
 * `null` for a server without such a log.
 */
export async function lostReportsOf(origin: string): Promise<number | null> {
  try {
    const reply = await fetch(new URL('/metrics', origin), { signal: AbortSignal.timeout(5_000) });
    const [, lost] = /^request_log_entries_lost (\d+)/m.exec(await reply.text()) ?? [];
    return lost === undefined ? null : Number(lost);
  } catch {
    return null;
  }
}
