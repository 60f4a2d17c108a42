import { isMessage } from '../protocol/message.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { ResolvedAttribute } from '../schema/resolve-attribute.ts';
import type { ValueDeparture } from './deviation.ts';
import { mendSimple, type SimpleMending } from './normalize-parts.ts';

/** What Entra's jobs from before December 2018 put around a single value. */
const WRAPPING = new Set(['$ref', 'value']);

/**
 * Entra: old jobs send a single value as a list of one, `[{"$ref": null, "value": "False"}]`; others as `["False"]`
 * (compat). A list of several is left for whoever reads it to refuse.
 */
export const wrappedValue: ValueDeparture = {
  dialect: 'WRAPPED_VALUE',
  mend: (value, at) => mendSimple(isName(at) ? onlyElement(value) : value, at, LISTS),
};

/** The manager, which comes in a list as well, has a departure of its own. */
function isName({ attribute, subAttribute }: ResolvedAttribute): boolean {
  return attribute.name === 'name' && subAttribute === null;
}

const LISTS: SimpleMending = { mayDepart: Array.isArray, mend: unwrap };

function unwrap(value: unknown, { multiValued }: Attribute): unknown {
  const only = onlyElement(value);
  if (multiValued || only === value) return value;
  const isWrapped = isMessage(only) && 'value' in only && Object.keys(only).every((key) => WRAPPING.has(key));
  return isWrapped ? only.value : only;
}

function onlyElement(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
