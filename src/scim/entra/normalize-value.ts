import { assertValueCount } from '../protocol/request-limits.ts';
import type { ResolvedAttribute } from '../schema/resolve-attribute.ts';
import { type Deviation, NO_DEVIATIONS, type Normalized, type ValueNormalizer } from './deviation.ts';
import { managerReference, managerText } from './manager.ts';
import { roleDisplayName, roleText } from './roles.ts';
import { numericBoolean, textBoolean } from './text-boolean.ts';
import { wrappedValue } from './wrapped-value.ts';

/** In this order: a wrapped manager, role or boolean is unwrapped before it is read. */
const NORMALIZERS: readonly ValueNormalizer[] = [
  wrappedValue,
  managerText,
  managerReference,
  roleText,
  roleDisplayName,
  textBoolean,
  numericBoolean,
];

/**
 * Normalizes the value of an attribute or sub-attribute to RFC 7643.
 *
 * @throws ScimError 400 `invalidValue` for more than 1 000 values
 */
export function normalizeValue(value: unknown, at: ResolvedAttribute): Normalized<unknown> {
  assertValueCount(at.attribute.name, value);
  let normalized = value;
  let deviations: readonly Deviation[] = NO_DEVIATIONS;
  for (const { deviation, normalize } of NORMALIZERS) {
    const next = normalize(normalized, at);
    if (next !== normalized) deviations = [...deviations, deviation];
    normalized = next;
  }
  return { value: normalized, deviations };
}
