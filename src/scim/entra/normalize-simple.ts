import { isJsonObject, type JsonObject } from '../protocol/json-object.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { ResolvedAttribute } from '../schema/resolve-attribute.ts';

/** Normalizes the elements of a list; returns the same list when none of them deviates. */
export function normalizeElements(
  list: readonly unknown[],
  normalize: (element: unknown) => unknown,
): readonly unknown[] {
  const normalized = list.map(normalize);
  return normalized.every((element, index) => element === list[index]) ? list : normalized;
}

/** Normalizes the values of attributes and sub-attributes that are not complex. */
export interface SimpleNormalizer {
  /** A cheap test, so that most values need no lookup of their sub-attribute. */
  readonly mayDeviate: (value: unknown) => boolean;
  /** @param at the attribute, or sub-attribute, that the value is for */
  readonly normalize: (value: unknown, at: Attribute) => unknown;
}

/** Applies the normalizer to a simple value, or to each sub-attribute of a complex one, or of each of several. */
export function normalizeSimple(
  value: unknown,
  at: ResolvedAttribute,
  { mayDeviate, normalize }: SimpleNormalizer,
): unknown {
  const { attribute, subAttribute } = at;
  if (subAttribute || attribute.type !== 'complex') {
    return mayDeviate(value) ? normalize(value, subAttribute ?? attribute) : value;
  }
  const { subAttributes = [] } = attribute;
  const normalizeMember = (member: unknown, key: string): unknown => {
    const found = mayDeviate(member) && subAttributes.find(({ name }) => name.toLowerCase() === key.toLowerCase());
    return found ? normalize(member, found) : member;
  };
  const normalizeOne = (one: unknown) =>
    isJsonObject(one) && Object.values(one).some(mayDeviate) ? normalizeMembers(one, normalizeMember) : one;
  return Array.isArray(value) ? normalizeElements(value, normalizeOne) : normalizeOne(value);
}

function normalizeMembers(object: JsonObject, normalize: (value: unknown, key: string) => unknown): JsonObject {
  const entries = Object.entries(object);
  const normalized = entries.map(([key, value]): [string, unknown] => [key, normalize(value, key)]);
  return normalized.every(([, value], index) => value === entries[index]?.[1])
    ? object
    : Object.fromEntries(normalized);
}
