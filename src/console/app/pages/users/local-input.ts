/** A moment as an `<input type="datetime-local">` shows it: in the reader's time zone, to the minute. */
export function localInput(at: string): string {
  if (at === '') return '';
  const moment = new Date(at);
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The moment that such an input means, in UTC; empty when it means none. */
export function momentFrom(input: string): string {
  const moment = new Date(input);
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
}
