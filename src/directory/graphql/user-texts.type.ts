import { InputType, ObjectType } from 'type-graphql';
import type { UserTexts } from '../domain/user-profile.ts';
import { OptionalText } from './fields.ts';

type NullableTexts = { readonly [Attribute in keyof UserTexts]?: string | null };

/** The plain texts of a user, said once for the user that is answered, the one that is given, and the delta. */
@ObjectType({ simpleResolvers: true })
@InputType('UserTextsInput')
export abstract class UserTextsType implements NullableTexts {
  @OptionalText("The identity provider's own id of the user (RFC 7643 §3.1); compared letter by letter.")
  declare readonly externalId?: string | null;

  @OptionalText('The name to show.')
  declare readonly displayName?: string | null;

  @OptionalText('What the person is called in everyday life.')
  declare readonly nickName?: string | null;

  @OptionalText("The address of the person's profile page; compared letter by letter.")
  declare readonly profileUrl?: string | null;

  @OptionalText('Job title, e.g. `Vice President`.')
  declare readonly title?: string | null;

  @OptionalText('Relation to the organization, e.g. `Contractor`, `Employee`.')
  declare readonly userType?: string | null;

  @OptionalText('Preferred languages as in the `Accept-Language` header of HTTP, e.g. `fr-CA`.')
  declare readonly preferredLanguage?: string | null;

  @OptionalText('Locale for dates, numbers and currencies, e.g. `en-US`.')
  declare readonly locale?: string | null;

  @OptionalText('IANA time zone, e.g. `America/Montreal`.')
  declare readonly timezone?: string | null;

  @OptionalText('Number within the organization (RFC 7643 §4.3).')
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
