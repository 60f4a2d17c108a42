import { InputType } from 'type-graphql';
import { AddressType } from './address.type.ts';
import { ACTIVE, MANAGER, NAME, USER_NAME, VALUES } from './attribute-descriptions.ts';
import { OptionalField, RequiredField } from './fields.ts';
import { ManagerInput } from './manager.type.ts';
import { MultiValueType } from './multi-value.type.ts';
import { NameType } from './name.type.ts';
import { UserTextsType } from './user-texts.type.ts';

@InputType('UserInput', {
  description:
    'A whole user, to create one or to replace all that is known of one. What is left out, `null` or an empty text ' +
    'has no value. `userName` and `externalId` have at most 1,000 bytes, an attribute at most 1,000 values, and all of ' +
    'it together at most 100,000 characters, counted as JSON.',
})
export class UserInput extends UserTextsType {
  @RequiredField(() => String, USER_NAME)
  declare readonly userName: string;

  @OptionalField(
    () => Boolean,
    `${ACTIVE} Left out, a new user is active and a replaced one stays as it is; \`null\` deactivates.`,
  )
  declare readonly active?: boolean | null;

  @OptionalField(() => NameType, NAME)
  declare readonly name?: NameType | null;

  @OptionalField(() => ManagerInput, MANAGER)
  declare readonly manager?: ManagerInput | null;

  @OptionalField(() => [MultiValueType], VALUES.emails)
  declare readonly emails?: readonly MultiValueType[] | null;

  @OptionalField(() => [MultiValueType], VALUES.phoneNumbers)
  declare readonly phoneNumbers?: readonly MultiValueType[] | null;

  @OptionalField(() => [MultiValueType], VALUES.ims)
  declare readonly ims?: readonly MultiValueType[] | null;

  @OptionalField(() => [MultiValueType], VALUES.photos)
  declare readonly photos?: readonly MultiValueType[] | null;

  @OptionalField(() => [MultiValueType], VALUES.entitlements)
  declare readonly entitlements?: readonly MultiValueType[] | null;

  @OptionalField(() => [MultiValueType], VALUES.roles)
  declare readonly roles?: readonly MultiValueType[] | null;

  @OptionalField(() => [MultiValueType], VALUES.x509Certificates)
  declare readonly x509Certificates?: readonly MultiValueType[] | null;

  @OptionalField(() => [AddressType], VALUES.addresses)
  declare readonly addresses?: readonly AddressType[] | null;
}
