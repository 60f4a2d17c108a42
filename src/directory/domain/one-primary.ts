import type { AnyValue } from './matches-value.ts';

/**
 * Leaves at most one value primary (RFC 7643 §2.4): of those just given the last one that is, and then no other.
 *
 * @param given the members of `values` that this step set or added, in the order in which it named them
 */
export function withOnePrimary(values: readonly AnyValue[], given: readonly AnyValue[]): readonly AnyValue[] {
  const primary = given.findLast((value) => value.primary === true);
  if (primary === undefined) return values;
  return values.map((value) => (value !== primary && value.primary === true ? { ...value, primary: false } : value));
}
