import type { ManagerInput, UserChangesInput } from '../../wire/operations.generated.ts';
import type { PatchOperation } from '../protocol/patch-operation.ts';
import { MAX_STEPS, tooManySteps } from '../protocol/request-limits.ts';
import { type PatchTarget, patchTargets } from './patch-targets.ts';
import { patchToSteps, type Step } from './patch-to-steps.ts';
import { readSimple } from './read-simple.ts';
import { noParts, type Parts, partName, readParts } from './read-value.ts';

/** The delta while it grows; every attribute has the name that RFC 7643 gives it. */
interface Draft {
  [attribute: string]: unknown;
  name?: Parts;
  manager?: ManagerInput | null;
}

/**
 * Folds the operations of one PATCH into the one delta that the directory takes, so that the façade never reads before it
 * writes. Each operation works on what the ones before it left (RFC 7644 §3.5.2).
 *
 * @throws ScimError 400 `invalidPath`, `invalidValue`, `invalidFilter`, `mutability`, `tooMany`
 */
export function patchToChanges(operations: readonly PatchOperation[]): UserChangesInput {
  const draft: Draft = {};
  const count = { steps: 0 };
  for (const operation of operations) {
    for (const target of patchTargets(operation)) fold(draft, target, count);
  }
  return draft;
}

function fold(draft: Draft, target: PatchTarget, count: { steps: number }): void {
  const { attribute, value } = target;
  if (attribute.multiValued) foldSteps(draft, target, count);
  else if (attribute.name === 'manager') foldManager(draft, target);
  else if (attribute.type === 'complex') draft.name = { ...draft.name, ...partsOf(target) };
  else draft[attribute.name] = readSimple(attribute, value, attribute.name);
}

/** @param count of the steps of all attributes so far */
function foldSteps(draft: Draft, target: PatchTarget, count: { steps: number }): void {
  const { name } = target.attribute;
  const steps = patchToSteps(target);
  count.steps += steps.length;
  if (count.steps > MAX_STEPS) throw tooManySteps(name);
  const before = draft[name] as Step[] | undefined;
  if (before) before.push(...steps);
  else if (steps.length > 0) draft[name] = steps;
}

function foldManager(draft: Draft, target: PatchTarget): void {
  const { value } = partsOf(target);
  if (value !== undefined) draft.manager = typeof value === 'string' ? { value } : null;
}

/** The parts that an operation on a single complex attribute sets; removing all of it sets every part to nothing. */
function partsOf({ attribute, part, value }: PatchTarget): Parts {
  if (part) return { [part.name]: readSimple(part, value, partName(attribute, part)) };
  return readParts(attribute, value) ?? noParts(attribute);
}
