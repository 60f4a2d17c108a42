import { ID, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../../kernel/clock.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { OptionalField, RequiredField } from '../../graphql/fields.ts';
import { DateTime } from '../../graphql/scalars.ts';
import type { UserProfile } from '../domain/user-profile.ts';
import { AddressType } from './address.type.ts';
import { ACTIVE, MANAGER, NAME, USER_NAME, VALUES } from './attribute-descriptions.ts';
import { ManagerType } from './manager.type.ts';
import { MultiValueType } from './multi-value.type.ts';
import { NameType } from './name.type.ts';
import { UserTextsType } from './user-attributes.type.ts';

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

  /** Whose user it is; no part of the schema. */
  declare readonly enterpriseId: EnterpriseId;

  /** The same as the domain says it; no part of the schema. */
  declare readonly profile: UserProfile;
}
