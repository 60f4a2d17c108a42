import { z } from 'zod';

/** One setting: an environment variable with its default, its description and its schema. */
export interface Setting<Value = unknown> {
  /** The value when the variable is unset or empty, as text; `null` for none. */
  readonly default: string | null;
  /** One line for the operator, shown in the documentation. */
  readonly description: string;
  /** Whether the value must not be printed, and may be read from a file. */
  readonly isSecret: boolean;
  /** Parses the text; its message completes a sentence that begins with the name of the variable. */
  readonly schema: z.ZodType<Value, string>;
}

/** Declares a setting with a default. */
export function setting<Value>(
  schema: z.ZodType<Value, string>,
  fallback: string,
  description: string,
): Setting<Value> & { readonly default: string } {
  return { schema, default: fallback, description, isSecret: false };
}

/** Declares a setting without a default: its value is `null` if unset. */
export function optional<Value>(
  schema: z.ZodType<Value, string>,
  description: string,
): Setting<Value> & { default: null } {
  return { schema, default: null, description, isSecret: false };
}

/** Any text. */
export const text = z.string();

/** A URL with one of the schemes, e.g. `https:`. */
export function url(...schemes: readonly string[]): z.ZodType<string, string> {
  const isValid = (value: string) => URL.canParse(value) && schemes.includes(new URL(value).protocol);
  return text.refine(isValid, `must be a URL that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`);
}

/** Whether the percent-encoding of the database name in a URL is valid. */
export function hasDecodableName(databaseUrl: string): boolean {
  try {
    decodeURIComponent(new URL(databaseUrl).pathname);
    return true;
  } catch {
    return false;
  }
}

/** A whole number in decimal digits. */
export function wholeNumber(min: number, max: number): z.ZodType<number, string> {
  const sentence = `must be a whole number from ${min} to ${max}`;
  return text
    .regex(/^\d{1,15}$/, sentence)
    .transform(Number)
    .refine((value) => value >= min && value <= max, sentence);
}

/** `true` or `false`. */
export const trueOrFalse = z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true');

const MIN_DISTINCT = 8;

/**
 * Whether a secret may be random: it has at least 8 different characters, and is not a repetition of a shorter text. 32
 * random characters of any alphabet pass.
 */
export function isVaried(secret: string): boolean {
  const periods = Array.from({ length: secret.length / 2 }, (_, at) => at + 1);
  const isRepeated = periods.some((period) => secret.startsWith(secret.slice(period)));
  return new Set(secret).size >= MIN_DISTINCT && !isRepeated;
}

/** The message for a secret that is not `isVaried`. */
export const VARIED =
  `is too easy to guess: it repeats itself or has fewer than ${MIN_DISTINCT} different characters; ` +
  'use the output of "openssl rand -hex 32"';

/** A secret that is sent in an HTTP header. */
export const headerSecret = text
  .regex(/^[\x21-\x7e]{32,}$/, 'must have at least 32 characters, only printable ASCII without spaces')
  .refine(isVaried, VARIED);
