import type { Message } from '../protocol/message.ts';

/** Mends each element; the list itself where none of them departs. */
export function mendElements(list: readonly unknown[], mend: (element: unknown) => unknown): readonly unknown[] {
  const mended = list.map(mend);
  return mended.every((element, place) => element === list[place]) ? list : mended;
}

/** Mends each member of an object; the object itself where none of them departs. */
export function mendMembers(message: Message, mend: (value: unknown, key: string) => unknown): Message {
  const entries = Object.entries(message);
  const mended = entries.map(([key, value]): [string, unknown] => [key, mend(value, key)]);
  return mended.every(([, value], place) => value === entries[place]?.[1]) ? message : Object.fromEntries(mended);
}
