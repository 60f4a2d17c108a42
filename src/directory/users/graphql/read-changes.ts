import { Fault } from '../../../kernel/fault.ts';
import { withoutNulls } from '../../graphql/inputs.ts';
import { assertFilterSize } from '../../graphql/limits/filter-size.ts';
import { MULTI_FIELDS } from '../domain/user-attributes.ts';
import type { UserChanges } from '../domain/user-changes.ts';
import { MAX_STEPS, type UserChangesInput } from './user-changes.input.ts';
import type { AddressStepInput, MultiValueStepInput } from './value-steps.input.ts';

type StepInput = MultiValueStepInput | AddressStepInput;

/**
 * Converts the input to the domain's delta, which has the same shape and names. `null` is kept where it clears, and
 * dropped where it means no value: in conditions and in values to add.
 *
 * @throws Fault `LIMIT_EXCEEDED`
 */
export function readChanges(input: UserChangesInput): UserChanges {
  assertSize(input);
  const steps = MULTI_FIELDS.flatMap((field) => {
    const given = input[field];
    return given ? [[field, given.map(readStep)]] : [];
  });
  return { ...input, ...Object.fromEntries(steps) };
}

/** Limits the steps and their conditions over all attributes together: each of them is tested on every value. */
function assertSize(input: UserChangesInput): void {
  let steps: readonly StepInput[] = [];
  for (const field of MULTI_FIELDS) {
    steps = [...steps, ...(input[field] ?? [])];
    if (steps.length > MAX_STEPS) {
      throw new Fault('LIMIT_EXCEEDED', `${field} takes more than ${MAX_STEPS} steps; send several changes.`, field);
    }
    assertFilterSize(
      steps.map(({ remove, set }) => remove ?? set?.where ?? null),
      field,
    );
  }
}

function readStep({ set, ...step }: StepInput): unknown {
  if (!set) return withoutNulls(step);
  const { to, ...rest } = set;
  return { set: { ...(withoutNulls(rest) as object), to } };
}
