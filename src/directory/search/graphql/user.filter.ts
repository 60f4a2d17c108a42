import { InputType } from 'type-graphql';
import { OptionalField } from '../../graphql/fields.ts';
import { MAX_CONDITIONS, MAX_FILTER_DEPTH } from '../../graphql/limits/filter-size.ts';
import { BooleanFilterInput, DateTimeFilterInput, TextFilterInput } from '../../graphql/scalar-filters.ts';
import type { RequiredAttribute } from '../../users/domain/required-attributes.ts';
import { RequiredAttributeEnum } from '../../users/graphql/required-attribute.enum.ts';
import { VALUES } from '../../users/graphql/user-attributes.type.ts';
import { AddressesFilterInput, MultiValuesFilterInput } from '../../users/graphql/values.filter.ts';
import { ManagerFilterInput, NameFilterInput, UserTextsFilterInput } from './user-attributes.filter.ts';

@InputType('UserFilter', {
  description:
    'Which users to return. All given conditions must match; `{}` matches all users. A filter has at most ' +
    `${MAX_CONDITIONS} conditions, nested at most ${MAX_FILTER_DEPTH} levels deep.`,
})
export class UserFilterInput extends UserTextsFilterInput {
  @OptionalField(() => [UserFilterInput], 'All of these match.')
  declare readonly and?: readonly UserFilterInput[] | null;

  @OptionalField(() => [UserFilterInput], 'At least one of these matches. An empty list matches no user.')
  declare readonly or?: readonly UserFilterInput[] | null;

  @OptionalField(() => UserFilterInput, 'This does not match.')
  declare readonly not?: UserFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by ID.')
  declare readonly id?: TextFilterInput | null;

  @OptionalField(() => DateTimeFilterInput, 'Filters by creation time.')
  declare readonly createdAt?: DateTimeFilterInput | null;

  @OptionalField(() => DateTimeFilterInput, 'Filters by time of the last change.')
  declare readonly updatedAt?: DateTimeFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by user name.')
  declare readonly userName?: TextFilterInput | null;

  @OptionalField(() => BooleanFilterInput, 'Filters by whether the user may sign in.')
  declare readonly active?: BooleanFilterInput | null;

  @OptionalField(() => NameFilterInput, 'Filters by components of the name.')
  declare readonly name?: NameFilterInput | null;

  @OptionalField(() => ManagerFilterInput, 'Filters by manager.')
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

  @OptionalField(() => RequiredAttributeEnum, 'Users for whom this is missing.')
  declare readonly missing?: RequiredAttribute | null;
}
