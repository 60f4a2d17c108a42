import type { Attribute } from '../schema/attribute.ts';
import { invalidValue } from './invalid-value.ts';

/** What an attribute or part without parts of its own holds; `null` when it holds nothing. */
export type Simple = string | boolean | null;

/**
 * Reads the value of an attribute that has no parts. Nothing given, `null` and `""` are the same (RFC 7643 §2.5);
 * numbers and booleans are taken as text where text belongs.
 *
 * @param name how the attribute is called in a refusal, e.g. `name.givenName`
 * @throws ScimError 400 `invalidValue`
 */
export function readSimple({ type }: Attribute, value: unknown, name: string): Simple {
  if (value === undefined || value === null || value === '') return null;
  return type === 'boolean' ? readBoolean(value, name) : readText(value, name);
}

function readBoolean(value: unknown, name: string): boolean {
  if (typeof value === 'boolean') return value;
  throw invalidValue(name, 'must be true or false');
}

function readText(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw invalidValue(name, 'must be a string');
}
