import { applyChanges } from './apply-changes.ts';
import { MULTI_FIELDS } from './user-attributes.ts';
import type { PartChanges, UserChanges } from './user-changes.ts';
import type { Address, Manager, MultiValue, Name, UserProfile, UserTexts, UserValues } from './user-profile.ts';

type ValuesInput = { readonly [Attribute in keyof UserValues]?: readonly PartChanges<MultiValue>[] | null };

/** A whole user as somebody says it: `null`, `""` and empty lists stand for nothing. */
export interface UserInput extends PartChanges<UserTexts>, ValuesInput {
  readonly userName?: string | null;
  /** Left out, it stays as it is, and whoever is new is active; `null` deactivates. */
  readonly active?: boolean | null;
  readonly name?: PartChanges<Name> | null;
  readonly manager?: PartChanges<Manager> | null;
  readonly addresses?: readonly PartChanges<Address>[] | null;
}

const NOBODY: UserProfile = { userName: '', active: true };

/**
 * The profile of a user that is created or replaced (RFC 7644 §3.3, §3.5.1): all that is said, and nothing else but
 * whether the user is active, which nobody becomes again by saying nothing of it.
 *
 * @param before the profile that is replaced; that of nobody for a new one
 *
 * @throws Fault `FIELD_REQUIRED` without a `userName`, `INVALID_VALUE`
 */
export function newProfile(input: UserInput, before: UserProfile = NOBODY): UserProfile {
  const lists = MULTI_FIELDS.map((field) => [field, input[field] && [{ replace: input[field] }]]);
  const changes = { ...input, ...Object.fromEntries(lists), active: input.active };
  return applyChanges({ ...NOBODY, active: before.active }, changes satisfies UserChanges);
}
