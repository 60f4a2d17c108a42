import { InputType } from 'type-graphql';
import { OptionalField } from '../../graphql/fields.ts';
import { TextFilterInput } from '../../graphql/text.filter.ts';

/** The conditions on the plain texts of a user. */
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
