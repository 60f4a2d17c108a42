import { InvalidArgumentError, Option } from 'commander';
import { isOnCalendar, systemClock } from '../kernel/clock.ts';

/** Parses an option that is an integer within limits. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Enter a whole number from ${least} to ${most}.`);
  };
}

/** The option `--first` of commands that list results. */
export function firstOption(most: number): Option {
  const meaning = `maximum number of results, 1 to ${most}`;
  return new Option('--first <count>', meaning).default(Math.min(50, most)).argParser(wholeNumber(1, most));
}

/** The option `--expires` of commands that issue a token. */
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
