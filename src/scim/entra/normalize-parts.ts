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

/** How a value without parts of its own departs, and what it is set right to. */
export interface SimpleMending {
  /** Tells cheaply of most values that they do not depart. */
  readonly mayDepart: (value: unknown) => boolean;
  /** @param at the attribute, or part, that the value is meant for */
  readonly mend: (value: unknown, at: Attribute) => unknown;
}

/** Mends whatever has no parts of its own: the value, or the parts of it, or of each of several. */
export function mendSimple(value: unknown, at: ResolvedAttribute, { mayDepart, mend }: SimpleMending): unknown {
  const { attribute, subAttribute } = at;
  if (subAttribute || attribute.type !== 'complex') {
    return mayDepart(value) ? mend(value, subAttribute ?? attribute) : value;
  }
  const { subAttributes = [] } = attribute;
  const mendPart = (part: unknown, key: string): unknown => {
    const found = mayDepart(part) && subAttributes.find(({ name }) => name.toLowerCase() === key.toLowerCase());
    return found ? mend(part, found) : part;
  };
  const mendOne = (one: unknown) =>
    isMessage(one) && Object.values(one).some(mayDepart) ? mendMembers(one, mendPart) : one;
  return Array.isArray(value) ? mendElements(value, mendOne) : mendOne(value);
}
