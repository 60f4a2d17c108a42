import { Fault } from '../../kernel/fault.ts';
import { MULTI_FIELDS, type MultiAttribute } from '../domain/user-attributes.ts';
import type { UserChanges } from '../domain/user-changes.ts';
import type { AddressStepInput } from './address-step.input.ts';
import { assertFilterSize } from './filter-size.ts';
import type { MultiValueStepInput } from './multi-value-step.input.ts';
import { MAX_STEPS } from './step-count.ts';
import type { UserChangesInput } from './user-changes.input.ts';
import { withoutNulls } from './without-nulls.ts';

type StepInput = MultiValueStepInput | AddressStepInput;

/**
 * The domain's delta: of the same shape and the same names. `null` keeps its meaning where it clears, and falls away
 * where it says nothing: in conditions and in values to add.
 *
 * @throws Fault `LIMIT_EXCEEDED`
 */
export function readChanges(input: UserChangesInput): UserChanges {
  const steps = MULTI_FIELDS.flatMap((field) => {
    const given = input[field];
    return given ? [[field, readSteps(field, given)]] : [];
  });
  return { ...input, ...Object.fromEntries(steps) };
}

function readSteps(field: MultiAttribute, steps: readonly StepInput[]): readonly unknown[] {
  if (steps.length > MAX_STEPS) {
    throw new Fault('LIMIT_EXCEEDED', `${field} takes ${MAX_STEPS} steps at most; send several changes.`, field);
  }
  return steps.map((step) => readStep(field, step));
}

function readStep(field: MultiAttribute, { set, ...step }: StepInput): unknown {
  if (!set) {
    assertFilterSize(step.remove, field);
    return withoutNulls(step);
  }
  const { to, ...rest } = set;
  assertFilterSize(rest.where, field);
  return { set: { ...(withoutNulls(rest) as object), to } };
}
