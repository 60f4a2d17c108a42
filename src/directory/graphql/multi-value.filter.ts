import { InputType } from 'type-graphql';
import { BooleanFilterInput } from './boolean.filter.ts';
import { OptionalField } from './fields.ts';
import { TextFilterInput } from './text.filter.ts';

@InputType('MultiValueFilter', {
  description: 'Conditions on one value of a multi-valued attribute; all that are given must hold of the same value.',
})
export class MultiValueFilterInput {
  @OptionalField(() => [MultiValueFilterInput], 'All of these hold.')
  declare readonly and?: readonly MultiValueFilterInput[] | null;

  @OptionalField(() => [MultiValueFilterInput], 'At least one of these holds; an empty list is met by no value.')
  declare readonly or?: readonly MultiValueFilterInput[] | null;

  @OptionalField(() => MultiValueFilterInput, 'This does not hold.')
  declare readonly not?: MultiValueFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the value itself.')
  declare readonly value?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On how the value is shown.')
  declare readonly display?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On what the value is for.')
  declare readonly type?: TextFilterInput | null;

  @OptionalField(() => BooleanFilterInput, 'On whether it is the preferred value.')
  declare readonly primary?: BooleanFilterInput | null;
}

@InputType('MultiValuesFilter', { description: 'Conditions on a multi-valued attribute as a whole.' })
export class MultiValuesFilterInput {
  @OptionalField(() => MultiValueFilterInput, 'At least one value meets these conditions, all of them at once.')
  declare readonly some?: MultiValueFilterInput | null;

  @OptionalField(() => Boolean, 'Whether there is any value at all.')
  declare readonly present?: boolean | null;
}
