import { applyChanges } from './delta/apply-changes.ts';
import { MULTI_FIELDS } from './user-attributes.ts';
import type { PartChanges, UserChanges } from './user-changes.ts';
import type { Address, Manager, MultiValue, Name, UserProfile, UserTexts, UserValues } from './user-profile.ts';

type ValuesInput = { readonly [Attribute in keyof UserValues]?: readonly PartChanges<MultiValue>[] | null };

/** A whole user as somebody says it: `null`, `""` and empty lists stand for nothing. */
export interface UserInput extends PartChanges<UserTexts>, ValuesInput {
  readonly userName?: string | null;
  /** Left out, whoever is new is active; `null` deactivates. */
  readonly active?: boolean | null;
  readonly name?: PartChanges<Name> | null;
  readonly manager?: PartChanges<Manager> | null;
  readonly addresses?: readonly PartChanges<Address>[] | null;
}

const NOBODY: UserProfile = { userName: '', active: true };

/**
 * The profile of a user that is created (RFC 7644 §3.3): all that is said, and nothing else.
 *
 * @throws Fault `FIELD_REQUIRED` without a `userName`, `INVALID_VALUE`
 */
export function newProfile(input: UserInput): UserProfile {
  const lists = MULTI_FIELDS.map((field) => [field, input[field] && [{ replace: input[field] }]]);
  const changes = { ...input, ...Object.fromEntries(lists) };
  return applyChanges(NOBODY, changes satisfies UserChanges);
}

/**
 * How a user goes on who is replaced (RFC 7644 §3.5.1): as a new one, but nobody becomes active again because nothing is
 * said of it.
 *
 * @throws Fault `FIELD_REQUIRED` without a `userName`, `INVALID_VALUE`
 */
export function replacement(input: UserInput): (before: UserProfile) => UserProfile {
  const profile = newProfile(input);
  return input.active === undefined ? ({ active }) => ({ ...profile, active }) : () => profile;
}
