import { ID, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../../kernel/clock.ts';
import type { EnterpriseId, UserId } from '../../../kernel/ids.ts';
import { OptionalField, OptionalText, RequiredField } from '../../graphql/fields.ts';
import { DateTime } from '../../graphql/scalars.ts';
import type { User, UserSummary } from '../domain/user.ts';
import type { UserProfile } from '../domain/user-profile.ts';
import {
  ACTIVE,
  AddressType,
  MANAGER,
  ManagerType,
  MultiValueType,
  NAME,
  NameType,
  USER_NAME,
  UserTextsType,
  VALUES,
} from './user-attributes.type.ts';

@ObjectType('User', {
  description: 'A provisioned user of one enterprise: the core User and the enterprise User of RFC 7643 §4.1 and §4.3.',
  simpleResolvers: true,
})
export class UserType extends UserTextsType {
  @RequiredField(() => ID, 'A UUID, assigned by the directory and never reused.')
  declare readonly id: string;

  @RequiredField(
    () => Int,
    'Number of the stored revision, from 1. Pass it as `ifVersion` to change only the version you read.',
  )
  declare readonly version: number;

  @RequiredField(() => DateTime, 'When the user was created.')
  declare readonly createdAt: Instant;

  @RequiredField(() => DateTime, 'When the user was last changed.')
  declare readonly updatedAt: Instant;

  @RequiredField(() => String, USER_NAME)
  declare readonly userName: string;

  @RequiredField(() => Boolean, ACTIVE)
  declare readonly active: boolean;

  @OptionalField(() => NameType, NAME)
  declare readonly name: NameType | null;

  @OptionalField(() => ManagerType, MANAGER)
  declare readonly manager: ManagerType | null;

  @RequiredField(() => [MultiValueType], VALUES.emails)
  declare readonly emails: readonly MultiValueType[];

  @RequiredField(() => [MultiValueType], VALUES.phoneNumbers)
  declare readonly phoneNumbers: readonly MultiValueType[];

  @RequiredField(() => [MultiValueType], VALUES.ims)
  declare readonly ims: readonly MultiValueType[];

  @RequiredField(() => [MultiValueType], VALUES.photos)
  declare readonly photos: readonly MultiValueType[];

  @RequiredField(() => [MultiValueType], VALUES.entitlements)
  declare readonly entitlements: readonly MultiValueType[];

  @RequiredField(() => [MultiValueType], VALUES.roles)
  declare readonly roles: readonly MultiValueType[];

  @RequiredField(() => [MultiValueType], VALUES.x509Certificates)
  declare readonly x509Certificates: readonly MultiValueType[];

  @RequiredField(() => [AddressType], VALUES.addresses)
  declare readonly addresses: readonly AddressType[];

  /** Not part of the schema. */
  declare readonly enterpriseId: EnterpriseId;

  /** The profile of the domain; not part of the schema. */
  declare readonly profile: UserProfile;
}

/** Converts a user to the flat type of the schema, so that no field needs a resolver of its own. */
export function userToType({ profile, managerName, ...own }: User): UserType {
  const { enterpriseId } = own;
  return {
    emails: [],
    phoneNumbers: [],
    ims: [],
    photos: [],
    entitlements: [],
    roles: [],
    x509Certificates: [],
    addresses: [],
    ...profile,
    ...own,
    profile,
    name: profile.name ?? null,
    manager: profile.manager ? { value: profile.manager.value, displayName: managerName ?? null, enterpriseId } : null,
  };
}

/** Converts a user that may be missing. */
export function nullableUser(user: User | null): UserType | null {
  return user && userToType(user);
}

@ObjectType('UserSummary', {
  description: 'The main attributes of a user, or of a deleted user before the deletion. Erased users have none.',
  simpleResolvers: true,
})
export class UserSummaryType implements UserSummary {
  @RequiredField(() => ID, "The user's ID.")
  declare readonly id: UserId;

  @RequiredField(() => String, 'The current or, if deleted, last user name.')
  declare readonly userName: string;

  @OptionalText('The display name, or the formatted name.')
  declare readonly displayName: string | null;

  @RequiredField(() => Boolean, 'Whether the user is active, or was before the deletion.')
  declare readonly active: boolean;

  @RequiredField(() => Boolean, 'Whether the user is deleted.')
  declare readonly isDeleted: boolean;
}
