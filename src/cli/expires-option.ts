import { InvalidArgumentError, Option } from 'commander';

/** `--expires` of a command that issues a token. */
export function expiresOption(): Option {
  const meaning = 'when the new token ends, e.g. 2027-01-31 or 2027-01-31T12:00:00Z (default: never)';
  return new Option('--expires <date>', meaning).argParser(readDate);
}

function readDate(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new InvalidArgumentError('Give a date such as 2027-01-31.');
  return date;
}
