import { InputType } from 'type-graphql';
import { OptionalField } from './fields.ts';
import { TextFilterInput } from './text.filter.ts';

@InputType('NameFilter', { description: 'Conditions on the components of the name; all that are given must hold.' })
export class NameFilterInput {
  @OptionalField(() => TextFilterInput, 'On the whole name.')
  declare readonly formatted?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the family name.')
  declare readonly familyName?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the given name.')
  declare readonly givenName?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the middle names.')
  declare readonly middleName?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On what stands before the name.')
  declare readonly honorificPrefix?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On what stands behind the name.')
  declare readonly honorificSuffix?: TextFilterInput | null;

  @OptionalField(() => Boolean, 'Whether there is any component at all.')
  declare readonly present?: boolean | null;
}
