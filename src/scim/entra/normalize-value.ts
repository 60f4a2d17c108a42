import { assertValueCount } from '../protocol/request-limits.ts';
import type { ResolvedAttribute } from '../schema/resolve-attribute.ts';
import type { ValueDeparture } from './deviation.ts';
import { type Dialect, type Mended, NO_DIALECTS } from './dialect.ts';
import { managerReference, managerText } from './manager.ts';
import { roleDisplayName } from './role-display-name.ts';
import { roleText } from './roles.ts';
import { numericBoolean, textBoolean } from './text-boolean.ts';
import { wrappedValue } from './wrapped-value.ts';

/** Every departure in what a value looks like, in the order in which they are set right. */
const DEPARTURES: readonly ValueDeparture[] = [
  wrappedValue,
  managerText,
  managerReference,
  roleText,
  roleDisplayName,
  textBoolean,
  numericBoolean,
];

/**
 * The value of an attribute, or of a part, as RFC 7643 would have it.
 *
 * @throws ScimError 400 `invalidValue` for more than 1 000 values
 */
export function normaliseValue(value: unknown, at: ResolvedAttribute): Mended<unknown> {
  assertValueCount(at.attribute.name, value);
  let mended = value;
  let dialects: readonly Dialect[] = NO_DIALECTS;
  for (const { dialect, mend } of DEPARTURES) {
    const next = mend(mended, at);
    if (next !== mended) dialects = [...dialects, dialect];
    mended = next;
  }
  return { value: mended, dialects };
}
