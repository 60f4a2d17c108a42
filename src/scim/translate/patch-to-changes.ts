import type { ManagerInput, UserChangesInput } from '../../wire/operations.generated.ts';
import type { PatchOperation } from '../protocol/patch-request.ts';
import { MAX_STEPS, tooManySteps } from '../protocol/request-limits.ts';
import { type PatchTarget, patchTargets } from './patch-targets.ts';
import { patchToSteps, type Step } from './patch-to-steps.ts';
import { type ComplexValue, emptyComplex, qualifiedName, readComplex, readSimple } from './read-value.ts';

/** The changes so far; attributes have the names of RFC 7643. */
interface Draft {
  [attribute: string]: unknown;
  name?: ComplexValue;
  manager?: ManagerInput | null;
}

/**
 * Folds the operations of a PATCH into one change of the user, so that the façade never reads before it writes.
 * Operations apply in their order (RFC 7644 §3.5.2).
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
  else if (attribute.type === 'complex') draft.name = { ...draft.name, ...complexOf(target) };
  else draft[attribute.name] = readSimple(attribute, value, attribute.name);
}

/** @param count the number of steps of all attributes so far */
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
  const { value } = complexOf(target);
  if (value !== undefined) draft.manager = typeof value === 'string' ? { value } : null;
}

/**
 * The sub-attributes that an operation on a complex attribute sets; removing the attribute sets all of them to `null`.
 */
function complexOf({ attribute, subAttribute, value }: PatchTarget): ComplexValue {
  if (subAttribute)
    return { [subAttribute.name]: readSimple(subAttribute, value, qualifiedName(attribute, subAttribute)) };
  return readComplex(attribute, value) ?? emptyComplex(attribute);
}
