import { InvalidArgumentError, Option } from 'commander';
import { systemClock } from '../kernel/clock.ts';
import { isOnCalendar } from '../kernel/instant.ts';

/** Reads an option that must be a whole number within limits. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Enter a whole number from ${least} to ${most}.`);
  };
}

/** Reads a rate per person and year, such as `0.15`. */
export function yearlyRate(text: string): number {
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value <= 1_000) return value;
  throw new InvalidArgumentError('Enter a yearly rate per user, such as 0.15.');
}

/** Reads a tenant URL. */
export function tenantUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new InvalidArgumentError('Enter a URL such as https://portal.xmedius.com/api/scim/v2/enterprises/acme/.');
}

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
