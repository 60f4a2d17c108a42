import { InvalidArgumentError } from 'commander';

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
