import { InputType } from 'type-graphql';
import { BooleanFilterInput } from './boolean.filter.ts';
import { OptionalField } from './fields.ts';
import { TextFilterInput } from './text.filter.ts';

@InputType('AddressFilter', {
  description: 'Conditions on one address; all that are given must hold of the same address.',
})
export class AddressFilterInput {
  @OptionalField(() => [AddressFilterInput], 'All of these hold.')
  declare readonly and?: readonly AddressFilterInput[] | null;

  @OptionalField(() => [AddressFilterInput], 'At least one of these holds; an empty list is met by no address.')
  declare readonly or?: readonly AddressFilterInput[] | null;

  @OptionalField(() => AddressFilterInput, 'This does not hold.')
  declare readonly not?: AddressFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the whole address.')
  declare readonly formatted?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the street.')
  declare readonly streetAddress?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the city or place.')
  declare readonly locality?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the state, province or region.')
  declare readonly region?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the postal code.')
  declare readonly postalCode?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the country.')
  declare readonly country?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On what the address is for.')
  declare readonly type?: TextFilterInput | null;

  @OptionalField(() => BooleanFilterInput, 'On whether it is the preferred address.')
  declare readonly primary?: BooleanFilterInput | null;
}

@InputType('AddressesFilter', { description: 'Conditions on the addresses as a whole.' })
export class AddressesFilterInput {
  @OptionalField(() => AddressFilterInput, 'At least one address meets these conditions, all of them at once.')
  declare readonly some?: AddressFilterInput | null;

  @OptionalField(() => Boolean, 'Whether there is any address at all.')
  declare readonly present?: boolean | null;
}
