import { useDebouncedText } from './use-debounced-text.ts';

/** The largest value of an `<input type="datetime-local">`: it limits years to four digits. */
export const MAX_LOCAL_INPUT = '9999-12-31T23:59';

/** Longer than the pause between two digits of a date. */
const PAUSE_MS = 700;

/** The value of an `<input type="datetime-local">`: in the user's time zone, to the minute. */
export function toLocalInput(at: string): string {
  if (at === '') return '';
  const moment = new Date(at);
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The time of such a value, in UTC; empty when it is invalid. */
export function fromLocalInput(input: string): string {
  const moment = new Date(input);
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
}

/** The input's text while the user types, when it may be incomplete, and its setter. */
export function useLocalInput(
  at: string | undefined,
  onChange: (at: string | undefined) => void,
): [string, (input: string) => void] {
  return useDebouncedText({
    value: toLocalInput(at ?? ''),
    onChange: (input) => onChange(fromLocalInput(input) || undefined),
    delayMs: PAUSE_MS,
  });
}
