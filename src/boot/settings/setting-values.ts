import { z } from 'zod';

/** Any text. */
export const text = z.string();

/** A URL of one of the schemes, e.g. `https:`. */
export function url(...schemes: readonly string[]): z.ZodType<string, string> {
  const isSuch = (value: string) => URL.canParse(value) && schemes.includes(new URL(value).protocol);
  return text.refine(isSuch, `must be a URL that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`);
}

/** Whether the name of the database in its URL can be decoded. */
export function isNameReadable(databaseUrl: string): boolean {
  try {
    decodeURIComponent(new URL(databaseUrl).pathname);
    return true;
  } catch {
    return false;
  }
}

/** A whole number in decimal digits. */
export function wholeNumber(least: number, most: number): z.ZodType<number, string> {
  const sentence = `must be a whole number from ${least} to ${most}`;
  return text
    .regex(/^\d{1,15}$/, sentence)
    .transform(Number)
    .refine((value) => value >= least && value <= most, sentence);
}

/** `true` or `false`. */
export const trueOrFalse = z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true');

const LEAST_DISTINCT = 8;

/**
 * Whether a secret could come from chance: 32 random characters of any alphabet have more different ones, and repeat
 * nothing.
 */
export function isVaried(secret: string): boolean {
  const periods = Array.from({ length: secret.length / 2 }, (_, at) => at + 1);
  const isRepeated = periods.some((period) => secret.startsWith(secret.slice(period)));
  return new Set(secret).size >= LEAST_DISTINCT && !isRepeated;
}

/** What is wrong with a secret that does not vary. */
export const VARIED =
  `is too easy to guess: it repeats itself or has fewer than ${LEAST_DISTINCT} different characters; ` +
  'use the output of "openssl rand -hex 32"';

/** A secret that is sent in a header. */
export const headerSecret = text
  .regex(/^[\x21-\x7e]{32,}$/, 'must have at least 32 characters, only printable ASCII without spaces')
  .refine(isVaried, VARIED);
