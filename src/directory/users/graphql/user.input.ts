import { InputType } from 'type-graphql';
import { OptionalField, RequiredField } from '../../graphql/fields.ts';
import {
  ACTIVE,
  AddressType,
  MANAGER,
  ManagerInput,
  MultiValueType,
  NAME,
  NameType,
  USER_NAME,
  UserTextsType,
  VALUES,
} from './user-attributes.type.ts';

@InputType('UserInput', {
  description:
    'A complete user, to create or to replace. An attribute that is omitted, `null` or an empty string ' +
    'has no value. Limits: 1,000 bytes each for `userName` and `externalId`, 1,000 values per attribute, ' +
    'and 100,000 characters in total, counted as JSON.',
})
export class UserInput extends UserTextsType {
  @RequiredField(() => String, USER_NAME)
  declare readonly userName: string;

  @OptionalField(
    () => Boolean,
    `${ACTIVE} If omitted, a new user is active and a replaced user keeps the current status; \`null\` ` +
      'deactivates.',
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
