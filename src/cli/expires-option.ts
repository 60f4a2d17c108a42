import { InvalidArgumentError, Option } from 'commander';
import { systemClock } from '../kernel/clock.ts';

/** `--expires` of a command that issues a token. */
export function expiresOption(): Option {
  const meaning = 'when the new token ends, e.g. 2027-01-31 or 2027-01-31T12:00:00Z (default: never)';
  return new Option('--expires <date>', meaning).argParser(readDate);
}

function readDate(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime()) || !isOnCalendar(text)) {
    throw new InvalidArgumentError('Give a date that exists, such as 2027-01-31.');
  }
  if (date <= systemClock()) throw new InvalidArgumentError('Give a date in the future.');
  return date;
}

/** JavaScript takes the 30th of February for the 2nd of March. */
function isOnCalendar(text: string): boolean {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(text) ?? [];
  return day === undefined || new Date(day).toISOString().startsWith(day);
}
