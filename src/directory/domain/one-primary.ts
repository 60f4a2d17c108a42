import type { AnyValue } from './matches-value.ts';

/**
 * Leaves no primary value beside the one that a step just made primary (RFC 7643 §2.4).
 *
 * @param place where that value stands; `-1` when the step made none primary
 */
export function withOnePrimary(values: readonly AnyValue[], place: number): readonly AnyValue[] {
  if (place === -1) return values;
  return values.map((value, at) => (at !== place && value.primary === true ? { ...value, primary: false } : value));
}
