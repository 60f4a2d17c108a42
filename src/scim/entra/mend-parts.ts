import { isMessage, type Message } from '../protocol/message.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { ResolvedAttribute } from '../schema/resolve-attribute.ts';

/** Mends each element; the list itself where none of them departs. */
export function mendElements(list: readonly unknown[], mend: (element: unknown) => unknown): readonly unknown[] {
  const mended = list.map(mend);
  return mended.every((element, place) => element === list[place]) ? list : mended;
}

/** Mends each member of an object; the object itself where none of them departs. */
function mendMembers(message: Message, mend: (value: unknown, key: string) => unknown): Message {
  const entries = Object.entries(message);
  const mended = entries.map(([key, value]): [string, unknown] => [key, mend(value, key)]);
  return mended.every(([, value], place) => value === entries[place]?.[1]) ? message : Object.fromEntries(mended);
}

/**
 * Mends whatever has no parts of its own: the value, or the parts of it, or of each of several.
 *
 * @param mend gets a value and the attribute, or part, that it is meant for
 */
export function mendSimple(
  value: unknown,
  { attribute, subAttribute }: ResolvedAttribute,
  mend: (value: unknown, at: Attribute) => unknown,
): unknown {
  if (subAttribute || attribute.type !== 'complex') return mend(value, subAttribute ?? attribute);
  const mendOne = (element: unknown) => mendParts(element, attribute, mend);
  return Array.isArray(value) ? mendElements(value, mendOne) : mendOne(value);
}

function mendParts(
  element: unknown,
  { subAttributes = [] }: Attribute,
  mend: (value: unknown, at: Attribute) => unknown,
): unknown {
  if (!isMessage(element)) return element;
  return mendMembers(element, (value, key) => {
    const part = subAttributes.find(({ name }) => name.toLowerCase() === key.toLowerCase());
    return part ? mend(value, part) : value;
  });
}
