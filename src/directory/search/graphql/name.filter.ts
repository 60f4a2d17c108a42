import { InputType } from 'type-graphql';
import { OptionalField } from '../../graphql/fields.ts';
import { TextFilterInput } from '../../graphql/text.filter.ts';

@InputType('NameFilter', { description: 'Conditions on the components of the name. All given conditions must match.' })
export class NameFilterInput {
  @OptionalField(() => TextFilterInput, 'Filters by the full name.')
  declare readonly formatted?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by family name.')
  declare readonly familyName?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by given name.')
  declare readonly givenName?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by middle names.')
  declare readonly middleName?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by prefix.')
  declare readonly honorificPrefix?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by suffix.')
  declare readonly honorificSuffix?: TextFilterInput | null;

  @OptionalField(() => Boolean, 'Whether there is any component.')
  declare readonly present?: boolean | null;
}
