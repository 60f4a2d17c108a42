/** An attribute or sub-attribute and its characteristics (RFC 7643 §2.2, §7), spelled as `/Schemas` shows them. */
export interface Attribute {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'dateTime' | 'reference' | 'binary' | 'complex';
  readonly multiValued: boolean;
  readonly description: string;
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly mutability: 'readOnly' | 'readWrite' | 'immutable' | 'writeOnly';
  readonly returned: 'always' | 'never' | 'default' | 'request';
  readonly uniqueness: 'none' | 'server' | 'global';
  readonly canonicalValues?: readonly string[];
  readonly referenceTypes?: readonly string[];
  readonly subAttributes?: readonly Attribute[];
}

/** A schema: the attributes of a resource, or of one extension of it (RFC 7643 §7). */
export interface Schema {
  /** The URN. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly Attribute[];
}

/** The default characteristics of an attribute (RFC 7643 §2.2). */
const DEFAULTS = {
  type: 'string',
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
} as const;

/** The characteristics that differ from the defaults. */
export type Traits = Partial<Omit<Attribute, 'name' | 'description'>>;

/** An attribute with the default characteristics, a string, unless the traits say otherwise. */
export function attribute(name: string, description: string, traits: Traits = {}): Attribute {
  return { name, description, ...DEFAULTS, ...traits };
}

/** A boolean attribute. */
export function flag(name: string, description: string): Attribute {
  return attribute(name, description, { type: 'boolean' });
}

/** A complex attribute with a single value (RFC 7643 §2.3.8). */
export function complex(name: string, description: string, subAttributes: readonly Attribute[]): Attribute {
  return attribute(name, description, { type: 'complex', subAttributes });
}

/** A multi-valued complex attribute (RFC 7643 §2.4). */
export function values(name: string, description: string, subAttributes: readonly Attribute[]): Attribute {
  return attribute(name, description, { type: 'complex', multiValued: true, subAttributes });
}

/** The sub-attribute `type` with its canonical values (RFC 7643 §2.4); other texts are accepted as well. */
export function kind(canonicalValues: readonly string[]): Attribute {
  return attribute('type', 'What the value is used for, e.g. "work".', { canonicalValues });
}

/** The sub-attribute `primary` (RFC 7643 §2.4). */
export const PRIMARY = flag('primary', 'Whether this is the value to prefer; at most one value is.');

/** The sub-attribute `display` (RFC 7643 §2.4). */
export const DISPLAY = attribute('display', 'A name for the value that people read.');

/** The sub-attribute `type` without canonical values. */
export const FREE_KIND = attribute('type', 'What the value is used for.');
