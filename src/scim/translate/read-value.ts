import { isMessage } from '../protocol/message.ts';
import type { Attribute } from '../schema/attribute.ts';
import { invalidValue } from './invalid-value.ts';
import { readSimple, type Simple } from './read-simple.ts';

/** Parts of a complex value by name: one that is missing was not given, `null` was given as nothing. */
export type Parts = Readonly<Record<string, Simple>>;

/** The part of that name, written in any case; `null` when the attribute has none such. */
export function findPart({ subAttributes = [] }: Attribute, name: string): Attribute | null {
  const wanted = name.toLowerCase();
  return subAttributes.find((part) => part.name === name || part.name.toLowerCase() === wanted) ?? null;
}

/** The part that stands for a whole value: `value`, of an address `formatted`; `null` when none does. */
export function mainPart(attribute: Attribute): Attribute | null {
  return findPart(attribute, 'value') ?? (attribute.multiValued ? findPart(attribute, 'formatted') : null);
}

/** The name of a part as a refusal shows it. */
export function partName(attribute: Attribute, part: Attribute): string {
  return `${attribute.name}.${part.name}`;
}

/**
 * Reads one complex value; parts that the schema does not know, or that are not for clients to say, are passed over.
 * `null` when there is none.
 *
 * @throws ScimError 400 `invalidValue`
 */
export function readParts(attribute: Attribute, value: unknown): Parts | null {
  if (value === undefined || value === null || value === '') return null;
  if (!isMessage(value)) throw invalidValue(attribute.name, 'must be an object');

  const parts: Record<string, Simple> = {};
  for (const [key, inner] of Object.entries(value)) {
    const part = findPart(attribute, key);
    if (part?.mutability === 'readWrite') parts[part.name] = readSimple(part, inner, partName(attribute, part));
  }
  return parts;
}

/** Every part of the attribute that clients may say, as nothing. */
export function noParts({ subAttributes = [] }: Attribute): Parts {
  const said = subAttributes.filter(({ mutability }) => mutability === 'readWrite');
  return Object.fromEntries(said.map(({ name }) => [name, null]));
}

/** The parts that hold something. */
export function heldParts(parts: Parts): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null));
}
