import { meetsBooleanFilter, meetsTextFilter } from './meets-condition.ts';
import { MULTI_ATTRIBUTES, type MultiAttribute, type ValueKind } from './user-attributes.ts';
import type { AddressFilter, BooleanFilter, MultiValueFilter, TextFilter } from './user-filter.ts';
import type { Address, MultiValue } from './user-profile.ts';

/** One value of any multi-valued attribute. */
export type AnyValue = MultiValue | Address;

/** Conditions on one value of any multi-valued attribute. */
export type AnyValueFilter = MultiValueFilter | AddressFilter;

/**
 * Whether one value of a multi-valued attribute meets a filter, in memory: the same answer as the database gives.
 * `{}` and `and: []` are met by every value, `or: []` by none.
 */
export function matchesValue(attribute: MultiAttribute, value: AnyValue, where: AnyValueFilter): boolean {
  const { and = [], or, not, ...conditions } = where;
  const matches = (filter: AnyValueFilter) => matchesValue(attribute, value, filter);

  if (!and.every(matches)) return false;
  if (or !== undefined && !or.some(matches)) return false;
  if (not !== undefined && matches(not)) return false;
  return meetsConditions(value, conditions, MULTI_ATTRIBUTES[attribute]);
}

function meetsConditions(value: AnyValue, conditions: object, kinds: Readonly<Record<string, ValueKind>>): boolean {
  const parts = value as Readonly<Record<string, string | boolean | undefined>>;
  return Object.entries(kinds).every(([part, kind]) => {
    const condition = (conditions as Readonly<Record<string, unknown>>)[part];
    if (condition === undefined) return true;
    if (kind === 'boolean') return meetsBooleanFilter(parts[part] as boolean | undefined, condition as BooleanFilter);
    return meetsTextFilter(parts[part] as string | undefined, condition as TextFilter, kind);
  });
}
