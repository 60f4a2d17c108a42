import { InputType } from 'type-graphql';
import { OptionalField } from './fields.ts';
import { TextFilterInput } from './text.filter.ts';

/** The conditions on the plain texts of a user. */
@InputType('UserTextsFilter')
export abstract class UserTextsFilterInput {
  @OptionalField(() => TextFilterInput, "On the identity provider's own id.")
  declare readonly externalId?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the name to show.')
  declare readonly displayName?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the everyday name.')
  declare readonly nickName?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the profile page.')
  declare readonly profileUrl?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the job title.')
  declare readonly title?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the relation to the organization.')
  declare readonly userType?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the preferred languages.')
  declare readonly preferredLanguage?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the locale.')
  declare readonly locale?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the time zone.')
  declare readonly timezone?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the employee number.')
  declare readonly employeeNumber?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the cost center.')
  declare readonly costCenter?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the organization.')
  declare readonly organization?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the division.')
  declare readonly division?: TextFilterInput | null;

  @OptionalField(() => TextFilterInput, 'On the department.')
  declare readonly department?: TextFilterInput | null;
}
