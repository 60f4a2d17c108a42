import type { Attribute } from '../schema/attribute.ts';
import { invalidValue } from './invalid-value.ts';
import { heldParts, mainPart, type Parts, readParts } from './read-value.ts';

/**
 * Reads the values of a multi-valued attribute: a list, or one value alone. Values that hold nothing are left out.
 *
 * @throws ScimError 400 `invalidValue`
 */
export function readValues(attribute: Attribute, value: unknown): Parts[] {
  const elements = Array.isArray(value) ? value : [value];
  return elements
    .map((element) => heldParts(readElement(attribute, element) ?? {}))
    .filter((parts) => Object.keys(parts).length > 0);
}

/**
 * Reads the one value that a value path selects; a list of one is that one. `null` when there is none.
 *
 * @throws ScimError 400 `invalidValue`
 */
export function readOneValue(attribute: Attribute, value: unknown): Parts | null {
  if (!Array.isArray(value)) return readElement(attribute, value);
  if (value.length > 1)
    throw invalidValue(attribute.name, 'selects one value by a filter; send one value, not several');
  return readElement(attribute, value[0]);
}

/** One value, or a bare text that stands for its main part. */
function readElement(attribute: Attribute, element: unknown): Parts | null {
  const main = typeof element === 'string' || typeof element === 'number' ? mainPart(attribute) : null;
  return readParts(attribute, main && element !== '' ? { [main.name]: element } : element);
}
