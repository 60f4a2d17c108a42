/** Formats a count: `12,345`. */
export function formatCount(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}

/** Formats a latency with three digits: `0.42 ms`, `17.3 ms`, `1.25 s`. */
export function formatLatency(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Number(milliseconds.toPrecision(3))} ms`;
  return `${Number((milliseconds / 1_000).toPrecision(3))} s`;
}

/** Formats a duration: `4.2 s`, `3 min 05 s`, `2 h 10 min`. */
export function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${twoDigits(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}

/** Formats a time to the minute, in UTC: `2026-03-01 08:40`. */
export function formatMoment(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}
