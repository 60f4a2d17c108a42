import { InputType } from 'type-graphql';
import { OptionalField } from '../../graphql/fields.ts';
import { BooleanFilterInput, TextFilterInput } from '../../graphql/scalar-filters.ts';

@InputType('MultiValueFilter', {
  description: 'Conditions on one value of a multi-valued attribute. The same value must match all of them.',
})
export class MultiValueFilterInput {
  @OptionalField(() => [MultiValueFilterInput], 'All of these match.')
  declare readonly and?: readonly MultiValueFilterInput[] | null;

  @OptionalField(() => [MultiValueFilterInput], 'At least one of these matches. An empty list matches no value.')
  declare readonly or?: readonly MultiValueFilterInput[] | null;

  @OptionalField(() => MultiValueFilterInput, 'This does not match.')
  declare readonly not?: MultiValueFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by the value itself.')
  declare readonly value?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by display text.')
  declare readonly display?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by type, such as `work` or `fax`.')
  declare readonly type?: TextFilterInput | null;

  @OptionalField(() => BooleanFilterInput, 'Filters by whether it is the preferred value.')
  declare readonly primary?: BooleanFilterInput | null;
}

@InputType('MultiValuesFilter', { description: 'Conditions on the list of values of a multi-valued attribute.' })
export class MultiValuesFilterInput {
  @OptionalField(() => MultiValueFilterInput, 'At least one value matches all these conditions.')
  declare readonly some?: MultiValueFilterInput | null;

  @OptionalField(() => Boolean, 'Whether there is any value.')
  declare readonly present?: boolean | null;
}

@InputType('AddressFilter', {
  description: 'Conditions on one address. The same address must match all of them.',
})
export class AddressFilterInput {
  @OptionalField(() => [AddressFilterInput], 'All of these match.')
  declare readonly and?: readonly AddressFilterInput[] | null;

  @OptionalField(() => [AddressFilterInput], 'At least one of these matches. An empty list matches no address.')
  declare readonly or?: readonly AddressFilterInput[] | null;

  @OptionalField(() => AddressFilterInput, 'This does not match.')
  declare readonly not?: AddressFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by the full address.')
  declare readonly formatted?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by street.')
  declare readonly streetAddress?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by city or locality.')
  declare readonly locality?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by state, province or region.')
  declare readonly region?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by postal code.')
  declare readonly postalCode?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by country.')
  declare readonly country?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by type, such as `work`.')
  declare readonly type?: TextFilterInput | null;

  @OptionalField(() => BooleanFilterInput, 'Filters by whether it is the preferred address.')
  declare readonly primary?: BooleanFilterInput | null;
}

@InputType('AddressesFilter', { description: 'Conditions on the list of addresses.' })
export class AddressesFilterInput {
  @OptionalField(() => AddressFilterInput, 'At least one address matches all these conditions.')
  declare readonly some?: AddressFilterInput | null;

  @OptionalField(() => Boolean, 'Whether there is any address.')
  declare readonly present?: boolean | null;
}
