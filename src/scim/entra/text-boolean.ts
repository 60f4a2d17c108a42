import { isMessage } from '../protocol/message.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { ValueDeparture } from './departure.ts';

/**
 * Entra: booleans come as text, because the default mapping of `active` yields "True" and "False", and role values come
 * with `"primary": "True"` (compat, customize, webval).
 */
export const textBoolean: ValueDeparture = (value, { attribute, subAttribute }) => {
  if (subAttribute || attribute.type !== 'complex') return mend(value, subAttribute ?? attribute);
  if (!Array.isArray(value)) return mendParts(value, attribute);
  return value.map((element) => mendParts(element, attribute));
};

function mend(value: unknown, { type }: Attribute): unknown {
  if (type !== 'boolean' || typeof value !== 'string') return value;
  const word = value.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : value;
}

function mendParts(element: unknown, { subAttributes = [] }: Attribute): unknown {
  if (!isMessage(element)) return element;
  const flags = subAttributes.filter(({ type }) => type === 'boolean');
  const entries = Object.entries(element).map(([key, value]) => {
    const flag = flags.find(({ name }) => name === key.toLowerCase());
    return [key, flag ? mend(value, flag) : value];
  });
  return Object.fromEntries(entries);
}
