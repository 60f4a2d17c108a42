import { addValues, givenValues } from './add-values.ts';
import { type AnyValue, type AnyValueFilter, matchesValue } from './matches-value.ts';
import { withOnePrimary } from './one-primary.ts';
import { assertCount } from './profile-limits.ts';
import { isNothing, mergeParts } from './sparse.ts';
import type { MultiAttribute } from './user-attributes.ts';
import type { SetStep, ValuesStep } from './user-changes.ts';
import { noTarget } from './user-faults.ts';

type Step = ValuesStep<AnyValue, AnyValueFilter>;

/**
 * Applies the steps in their order, each to what the ones before it left (RFC 7644 §3.5.2). Where a value was set,
 * those that are left with nothing but `type` and `primary` vanish in the end: they say nothing any more.
 *
 * @throws Fault `NO_TARGET`, `INVALID_VALUE`
 */
export function applySteps(
  attribute: MultiAttribute,
  values: readonly AnyValue[],
  steps: readonly Step[],
): readonly AnyValue[] {
  const left = steps.reduce((list, step) => {
    const next = applyStep(attribute, list, step);
    assertCount(attribute, next);
    return next;
  }, values);
  return steps.some((step) => 'set' in step) ? left.filter((value) => !isBare(value)) : left;
}

function applyStep(attribute: MultiAttribute, values: readonly AnyValue[], step: Step): readonly AnyValue[] {
  if ('replace' in step) return replaceValues(step.replace);
  if ('add' in step) return addValues(attribute, values, step.add);
  if ('remove' in step) return values.filter((value) => !matchesValue(attribute, value, step.remove));
  return setValues(attribute, values, step.set);
}

function replaceValues(replacement: readonly AnyValue[]): readonly AnyValue[] {
  const values = givenValues(replacement);
  const lastPrimary = values.findLastIndex(({ primary }) => primary === true);
  return withOnePrimary(values, lastPrimary);
}

function setValues(
  attribute: MultiAttribute,
  values: readonly AnyValue[],
  { where, to, orAdd }: SetStep<AnyValue, AnyValueFilter>,
): readonly AnyValue[] {
  const matches = values.map((value) => matchesValue(attribute, value, where));
  const last = matches.lastIndexOf(true);
  if (last !== -1) {
    const list = values.map((value, place) => (matches[place] ? mergeParts<AnyValue>(value, to) : value));
    return withOnePrimary(list, to.primary === true ? last : -1);
  }

  if (Object.values(to).every(isNothing)) return values;
  if (orAdd === undefined) throw noTarget(attribute);
  return addValues(attribute, values, [orAdd]);
}

function isBare({ type: _, primary: __, ...rest }: AnyValue): boolean {
  return Object.keys(rest).length === 0;
}
