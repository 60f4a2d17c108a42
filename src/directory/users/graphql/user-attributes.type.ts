import { InputType, ObjectType } from 'type-graphql';
import { OptionalText } from '../../graphql/fields.ts';
import type { UserTexts } from '../domain/user-profile.ts';

type NullableTexts = { readonly [Attribute in keyof UserTexts]?: string | null };

/** The plain texts of a user, said once for the user that is answered, the one that is given, and the delta. */
@ObjectType({ simpleResolvers: true })
@InputType('UserTextsInput')
export abstract class UserTextsType implements NullableTexts {
  @OptionalText("The user's ID at the identity provider (RFC 7643 §3.1); case-sensitive.")
  declare readonly externalId?: string | null;

  @OptionalText('Display name.')
  declare readonly displayName?: string | null;

  @OptionalText('Nickname.')
  declare readonly nickName?: string | null;

  @OptionalText("URL of the user's profile page; case-sensitive.")
  declare readonly profileUrl?: string | null;

  @OptionalText('Job title, e.g. `Vice President`.')
  declare readonly title?: string | null;

  @OptionalText('Relationship to the organization, e.g. `Contractor`, `Employee`.')
  declare readonly userType?: string | null;

  @OptionalText('Preferred languages, as in the HTTP header `Accept-Language`, e.g. `fr-CA`.')
  declare readonly preferredLanguage?: string | null;

  @OptionalText('Locale for dates, numbers and currencies, e.g. `en-US`.')
  declare readonly locale?: string | null;

  @OptionalText('IANA time zone, e.g. `America/Montreal`.')
  declare readonly timezone?: string | null;

  @OptionalText('Employee number (RFC 7643 §4.3).')
  declare readonly employeeNumber?: string | null;

  @OptionalText('Cost center (RFC 7643 §4.3).')
  declare readonly costCenter?: string | null;

  @OptionalText('Organization (RFC 7643 §4.3).')
  declare readonly organization?: string | null;

  @OptionalText('Division (RFC 7643 §4.3).')
  declare readonly division?: string | null;

  @OptionalText('Department (RFC 7643 §4.3).')
  declare readonly department?: string | null;
}
