import { assertProfile } from '../profile-limits.ts';
import { MULTI_FIELDS, TEXT_FIELDS } from '../user-attributes.ts';
import type { PartChanges, UserChanges } from '../user-changes.ts';
import type { Manager, Name, UserProfile, UserTexts } from '../user-profile.ts';
import { StepApplier } from './apply-steps.ts';
import { type Loose, mergeParts } from './value-parts.ts';

/**
 * Applies one delta completely or not at all, and returns a new profile. `active: null` deactivates: a user may sign in
 * only if `active` is `true`.
 *
 * @throws Fault `FIELD_REQUIRED` if `userName` is cleared, `NO_TARGET`, `INVALID_VALUE`
 */
export function applyChanges(profile: UserProfile, changes: UserChanges): UserProfile {
  const next = mergeParts<UserProfile>(profile, {
    ...changedTexts(changes),
    ...changedValues(profile, changes),
    userName: changes.userName,
    active: changes.active === null ? false : changes.active,
    name: changedName(profile.name, changes.name),
    manager: changedManager(changes.manager),
  });
  assertProfile(next, profile);
  return next;
}

function changedTexts(changes: UserChanges): Loose<UserTexts> {
  return Object.fromEntries(TEXT_FIELDS.map((field) => [field, changes[field]]));
}

function changedValues(profile: UserProfile, changes: UserChanges): Loose<UserProfile> {
  const applier = new StepApplier();
  const lists = MULTI_FIELDS.map((field) => {
    const steps = changes[field];
    return [field, steps ? applier.apply(field, profile[field] ?? [], steps) : steps];
  });
  return Object.fromEntries(lists);
}

function changedName(name: Name | undefined, changes: PartChanges<Name> | null | undefined) {
  return changes ? mergeParts<Name>(name ?? {}, changes) : changes;
}

/** A manager without a value clears, as `null` does. */
function changedManager(changes: PartChanges<Manager> | null | undefined): Manager | null | undefined {
  if (changes === undefined) return undefined;
  return changes?.value ? { value: changes.value } : null;
}
