import { isJsonObject } from '../protocol/json-object.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { ResolvedAttribute } from '../schema/resolve-attribute.ts';
import type { ValueNormalizer } from './deviation.ts';
import { normalizeSimple, type SimpleNormalizer } from './normalize-simple.ts';

/** The members of the object around a single value. */
const WRAPPING = new Set(['$ref', 'value']);

/**
 * Entra: jobs from before December 2018 send a single value as a list of one, `[{"$ref": null, "value": "False"}]`;
 * other clients as `["False"]` (`old-jobs-wrap-single-values`). A longer list is kept, and refused when it is
 * translated.
 */
export const wrappedValue: ValueNormalizer = {
  deviation: 'WRAPPED_VALUE',
  normalize: (value, at) => normalizeSimple(isName(at) ? onlyElement(value) : value, at, LISTS),
};

/** `name` is the only other complex attribute with a single value; `managerText` unwraps a manager. */
function isName({ attribute, subAttribute }: ResolvedAttribute): boolean {
  return attribute.name === 'name' && subAttribute === null;
}

const LISTS: SimpleNormalizer = { mayDeviate: Array.isArray, normalize: unwrap };

function unwrap(value: unknown, { multiValued }: Attribute): unknown {
  const only = onlyElement(value);
  if (multiValued || only === value) return value;
  const isWrapped = isJsonObject(only) && 'value' in only && Object.keys(only).every((key) => WRAPPING.has(key));
  return isWrapped ? only.value : only;
}

function onlyElement(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
