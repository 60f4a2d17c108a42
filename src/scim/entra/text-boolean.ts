import { isMessage } from '../protocol/message.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { ValueDeparture } from './departure.ts';
import { mendElements, mendMembers } from './mend-parts.ts';

/**
 * Entra: booleans come as text, because the default mapping of `active` yields "True" and "False", and role values come
 * with `"primary": "True"` (compat, customize, webval).
 */
export const textBoolean: ValueDeparture = {
  dialect: 'TEXT_BOOLEAN',
  mend: (value, { attribute, subAttribute }) => {
    if (subAttribute || attribute.type !== 'complex') return mend(value, subAttribute ?? attribute);
    if (!Array.isArray(value)) return mendParts(value, attribute);
    return mendElements(value, (element) => mendParts(element, attribute));
  },
};

function mend(value: unknown, { type }: Attribute): unknown {
  if (type !== 'boolean' || typeof value !== 'string') return value;
  const word = value.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : value;
}

function mendParts(element: unknown, { subAttributes = [] }: Attribute): unknown {
  if (!isMessage(element)) return element;
  const flags = subAttributes.filter(({ type }) => type === 'boolean');
  return mendMembers(element, (value, key) => {
    const flag = flags.find(({ name }) => name === key.toLowerCase());
    return flag ? mend(value, flag) : value;
  });
}
