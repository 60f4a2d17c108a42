import { applyChanges } from './delta/apply-changes.ts';
import { MULTI_FIELDS } from './user-attributes.ts';
import type { PartChanges, UserChanges } from './user-changes.ts';
import type { Address, Manager, MultiValue, Name, UserProfile, UserTexts, UserValues } from './user-profile.ts';

type ValuesInput = { readonly [Attribute in keyof UserValues]?: readonly PartChanges<MultiValue>[] | null };

/** A complete user as a caller sends it: `null`, `""` and empty lists mean no value. */
export interface UserInput extends PartChanges<UserTexts>, ValuesInput {
  readonly userName?: string | null;
  /** If left out, a new user is active; `null` deactivates. */
  readonly active?: boolean | null;
  readonly name?: PartChanges<Name> | null;
  readonly manager?: PartChanges<Manager> | null;
  readonly addresses?: readonly PartChanges<Address>[] | null;
}

const EMPTY_PROFILE: UserProfile = { userName: '', active: true };

/**
 * Makes the profile of a user to create (RFC 7644 §3.3): what the input holds, and nothing else.
 *
 * @throws Fault `FIELD_REQUIRED` without a `userName`, `INVALID_VALUE`
 */
export function newProfile(input: UserInput): UserProfile {
  const lists = MULTI_FIELDS.map((field) => [field, input[field] && [{ replace: input[field] }]]);
  const changes = { ...input, ...Object.fromEntries(lists) };
  return applyChanges(EMPTY_PROFILE, changes satisfies UserChanges);
}

/**
 * Makes the profile of a user to replace (RFC 7644 §3.5.1): a new profile, except that `active` keeps its value if the
 * input leaves it out, so that no replacement activates a user by accident.
 *
 * @returns the change as a function of the stored profile
 * @throws Fault `FIELD_REQUIRED` without a `userName`, `INVALID_VALUE`
 */
export function replacement(input: UserInput): (before: UserProfile) => UserProfile {
  const profile = newProfile(input);
  return input.active === undefined ? ({ active }) => ({ ...profile, active }) : () => profile;
}
