import { useDebouncedText } from './use-debounced-text.ts';

/** The last moment of an `<input type="datetime-local">`; with it a year has four digits, and writing goes on behind it. */
export const MAX_LOCAL_INPUT = '9999-12-31T23:59';

/** Longer than it takes to write the next digit of a date. */
const PAUSE_MS = 700;

/** A moment as an `<input type="datetime-local">` shows it: in the reader's time zone, to the minute. */
export function toLocalInput(at: string): string {
  if (at === '') return '';
  const moment = new Date(at);
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The moment that such an input means, in UTC; empty when it means none. */
export function fromLocalInput(input: string): string {
  const moment = new Date(input);
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
}

/** What such an input holds while one writes, which is no moment yet or another one, and the way to write on. */
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
