import { InputType } from 'type-graphql';
import { OptionalField } from '../../graphql/fields.ts';
import { TextFilterInput } from '../../graphql/scalar-filters.ts';

/** Conditions on the plain-text attributes. */
@InputType('UserTextsFilter')
export abstract class UserTextsFilterInput {
  @OptionalField(() => TextFilterInput, "Filters by the user's ID at the identity provider.")
  declare readonly externalId?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by display name.')
  declare readonly displayName?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by nickname.')
  declare readonly nickName?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by profile page.')
  declare readonly profileUrl?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by job title.')
  declare readonly title?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by user type.')
  declare readonly userType?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by preferred language.')
  declare readonly preferredLanguage?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by locale.')
  declare readonly locale?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by time zone.')
  declare readonly timezone?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by employee number.')
  declare readonly employeeNumber?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by cost center.')
  declare readonly costCenter?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by organization.')
  declare readonly organization?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by division.')
  declare readonly division?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'Filters by department.')
  declare readonly department?: TextFilterInput | null;
}

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

@InputType('ManagerFilter', { description: 'Conditions on the manager. All given conditions must match.' })
export class ManagerFilterInput {
  @OptionalField(() => TextFilterInput, "Filters by the manager's ID.")
  declare readonly value?: TextFilterInput | null;

  @OptionalField(() => Boolean, 'Whether there is a manager.')
  declare readonly present?: boolean | null;
}
