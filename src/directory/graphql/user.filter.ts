import { InputType } from 'type-graphql';
import type { RequiredAttribute } from '../domain/required-attributes.ts';
import { AddressesFilterInput } from './address.filter.ts';
import { VALUES } from './attribute-descriptions.ts';
import { BooleanFilterInput } from './boolean.filter.ts';
import { DateTimeFilterInput } from './date-time.filter.ts';
import { RequiredAttributeEnum } from './enums.ts';
import { OptionalField } from './fields.ts';
import { MAX_CONDITIONS, MAX_FILTER_DEPTH } from './filter-size.ts';
import { ManagerFilterInput } from './manager.filter.ts';
import { MultiValuesFilterInput } from './multi-value.filter.ts';
import { NameFilterInput } from './name.filter.ts';
import { TextFilterInput } from './text.filter.ts';
import { UserTextsFilterInput } from './user-texts.filter.ts';

@InputType('UserFilter', {
  description:
    'Which users are meant: every condition that is given must hold; `{}` means all. ' +
    `A filter has at most ${MAX_CONDITIONS} conditions, nested at most ${MAX_FILTER_DEPTH} deep.`,
})
export class UserFilterInput extends UserTextsFilterInput {
  @OptionalField(() => [UserFilterInput], 'All of these hold.')
  declare readonly and?: readonly UserFilterInput[] | null;

  @OptionalField(() => [UserFilterInput], 'At least one of these holds; an empty list is met by nobody.')
  declare readonly or?: readonly UserFilterInput[] | null;

  @OptionalField(() => UserFilterInput, 'This does not hold.')
  declare readonly not?: UserFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the id.')
  declare readonly id?: TextFilterInput | null;

  @OptionalField(() => DateTimeFilterInput, 'On the moment of creation.')
  declare readonly createdAt?: DateTimeFilterInput | null;

  @OptionalField(() => DateTimeFilterInput, 'On the moment of the last change.')
  declare readonly updatedAt?: DateTimeFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the name that the user signs in with.')
  declare readonly userName?: TextFilterInput | null;

  @OptionalField(() => BooleanFilterInput, 'On whether the user may sign in.')
  declare readonly active?: BooleanFilterInput | null;

  @OptionalField(() => NameFilterInput, 'On the components of the name.')
  declare readonly name?: NameFilterInput | null;

  @OptionalField(() => ManagerFilterInput, 'On whom the user reports to.')
  declare readonly manager?: ManagerFilterInput | null;

  @OptionalField(() => MultiValuesFilterInput, VALUES.emails)
  declare readonly emails?: MultiValuesFilterInput | null;

  @OptionalField(() => MultiValuesFilterInput, VALUES.phoneNumbers)
  declare readonly phoneNumbers?: MultiValuesFilterInput | null;

  @OptionalField(() => MultiValuesFilterInput, VALUES.ims)
  declare readonly ims?: MultiValuesFilterInput | null;

  @OptionalField(() => MultiValuesFilterInput, VALUES.photos)
  declare readonly photos?: MultiValuesFilterInput | null;

  @OptionalField(() => MultiValuesFilterInput, VALUES.entitlements)
  declare readonly entitlements?: MultiValuesFilterInput | null;

  @OptionalField(() => MultiValuesFilterInput, VALUES.roles)
  declare readonly roles?: MultiValuesFilterInput | null;

  @OptionalField(() => MultiValuesFilterInput, VALUES.x509Certificates)
  declare readonly x509Certificates?: MultiValuesFilterInput | null;

  @OptionalField(() => AddressesFilterInput, VALUES.addresses)
  declare readonly addresses?: AddressesFilterInput | null;

  @OptionalField(() => RequiredAttributeEnum, 'The user lacks this.')
  declare readonly missing?: RequiredAttribute | null;
}
