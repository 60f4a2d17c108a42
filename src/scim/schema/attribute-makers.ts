import type { Attribute } from './attribute.ts';

/** What an attribute is unless it says otherwise (RFC 7643 §2.2). */
const PLAIN = {
  type: 'string',
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
} as const;

/** The characteristics in which an attribute departs from a plain, optional, case-insensitive text. */
export type Traits = Partial<Omit<Attribute, 'name' | 'description'>>;

/** A text, unless the traits name another type. */
export function attribute(name: string, description: string, traits: Traits = {}): Attribute {
  return { name, description, ...PLAIN, ...traits };
}

/** A yes or no. */
export function flag(name: string, description: string): Attribute {
  return attribute(name, description, { type: 'boolean' });
}

/** An attribute that has parts. */
export function complex(name: string, description: string, subAttributes: readonly Attribute[]): Attribute {
  return attribute(name, description, { type: 'complex', subAttributes });
}

/** An attribute that holds several values, each with parts (RFC 7643 §2.4). */
export function values(name: string, description: string, subAttributes: readonly Attribute[]): Attribute {
  return attribute(name, description, { type: 'complex', multiValued: true, subAttributes });
}

/** The part that says what kind of value it is. Any text may be sent, the usual ones are listed. */
export function kind(canonicalValues: readonly string[]): Attribute {
  return attribute('type', 'What the value is used for, e.g. "work".', { canonicalValues });
}

/** The part that marks the value to prefer. */
export const PRIMARY = flag('primary', 'Whether this is the value to prefer; at most one value is.');

/** The part meant for people's eyes. */
export const DISPLAY = attribute('display', 'A name for the value that people read.');

/** The part that says what kind of value it is, where every text is as usual as another. */
export const FREE_KIND = attribute('type', 'What the value is used for.');
