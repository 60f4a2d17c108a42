import { InvalidArgumentError, Option } from 'commander';
import { isOnCalendar, systemClock } from '../kernel/clock.ts';

/** `--expires` of a command that issues a token. */
export function expiresOption(): Option {
  const meaning = 'expiry of the new token, e.g. 2027-01-31 (UTC) or 2027-01-31T12:00:00Z (default: never)';
  return new Option('--expires <date>', meaning).argParser(readDate);
}

function readDate(text: string): Date {
  const date = new Date(text);
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(text) ?? [];
  if (Number.isNaN(date.getTime()) || (day !== undefined && !isOnCalendar(day))) {
    throw new InvalidArgumentError('Enter a valid date, such as 2027-01-31.');
  }
  if (date <= systemClock()) throw new InvalidArgumentError('Enter a date in the future.');
  return date;
}
