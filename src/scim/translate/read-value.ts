import { isJsonObject } from '../protocol/json-object.ts';
import type { Attribute } from '../schema/attribute.ts';
import { invalidValue } from './invalid-input.ts';

/** The value of an attribute or sub-attribute that is not complex; `null` is unassigned (RFC 7643 §2.5). */
export type SimpleValue = string | boolean | null;

/** The sub-attributes of a complex value by name; a missing one was not sent, `null` was sent as unassigned. */
export type ComplexValue = Readonly<Record<string, SimpleValue>>;

/** Finds a sub-attribute by its name in any case; `null` when the attribute has none of this name. */
export function findSubAttribute({ subAttributes = [] }: Attribute, name: string): Attribute | null {
  const wanted = name.toLowerCase();
  return subAttributes.find((each) => each.name === name || each.name.toLowerCase() === wanted) ?? null;
}

/** The sub-attribute that a whole value is compared and sorted by: `value`, or `formatted` of an address. */
export function mainSubAttribute(attribute: Attribute): Attribute | null {
  return (
    findSubAttribute(attribute, 'value') ?? (attribute.multiValued ? findSubAttribute(attribute, 'formatted') : null)
  );
}

/** The name of a sub-attribute in sentences, e.g. `name.givenName`. */
export function qualifiedName(attribute: Attribute, subAttribute: Attribute): string {
  return `${attribute.name}.${subAttribute.name}`;
}

/**
 * Reads the value of an attribute that is not complex. A missing value, `null` and `""` are equivalent (RFC 7643 §2.5).
 * Numbers and booleans are accepted as text.
 *
 * @param name the attribute in sentences, e.g. `name.givenName`
 * @throws ScimError 400 `invalidValue`
 */
export function readSimple({ type }: Attribute, value: unknown, name: string): SimpleValue {
  if (isUnassigned(value)) return null;
  return type === 'boolean' ? readBoolean(value, name) : readText(value, name);
}

/**
 * Reads a complex value; `null` when it is unassigned. Sub-attributes that are unknown or read-only are ignored.
 *
 * @throws ScimError 400 `invalidValue`
 */
export function readComplex(attribute: Attribute, value: unknown): ComplexValue | null {
  if (isUnassigned(value)) return null;
  if (!isJsonObject(value)) throw invalidValue(attribute.name, 'must be an object');

  const read: Record<string, SimpleValue> = {};
  for (const [key, inner] of Object.entries(value)) {
    const found = findSubAttribute(attribute, key);
    if (found?.mutability === 'readWrite') read[found.name] = readSimple(found, inner, qualifiedName(attribute, found));
  }
  return read;
}

/**
 * Reads the values of a multi-valued attribute: a list, or a single value. Empty values are left out.
 *
 * @throws ScimError 400 `invalidValue`
 */
export function readValues(attribute: Attribute, value: unknown): ComplexValue[] {
  const elements = Array.isArray(value) ? value : [value];
  return elements
    .map((element) => withoutNulls(readElement(attribute, element) ?? {}))
    .filter((read) => Object.keys(read).length > 0);
}

/**
 * Reads the value for a value path, which selects one value; a list of one is unwrapped. `null` when it is unassigned.
 *
 * @throws ScimError 400 `invalidValue`
 */
export function readOneValue(attribute: Attribute, value: unknown): ComplexValue | null {
  if (!Array.isArray(value)) return readElement(attribute, value);
  if (value.length > 1)
    throw invalidValue(attribute.name, 'selects one value by a filter; send one value, not several');
  return readElement(attribute, value[0]);
}

/** A value of the attribute with every writable sub-attribute unassigned. */
export function emptyComplex({ subAttributes = [] }: Attribute): ComplexValue {
  const writable = subAttributes.filter(({ mutability }) => mutability === 'readWrite');
  return Object.fromEntries(writable.map(({ name }) => [name, null]));
}

/** The value without its unassigned sub-attributes. */
export function withoutNulls(value: ComplexValue): ComplexValue {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null));
}

/** Text or a number instead of an object is the value of the main sub-attribute. */
function readElement(attribute: Attribute, element: unknown): ComplexValue | null {
  const main = typeof element === 'string' || typeof element === 'number' ? mainSubAttribute(attribute) : null;
  return readComplex(attribute, main && element !== '' ? { [main.name]: element } : element);
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

function isUnassigned(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}
