import { InputType, ObjectType } from 'type-graphql';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { OptionalField, OptionalText, RequiredField } from '../../graphql/fields.ts';
import type { MultiAttribute } from '../domain/user-attributes.ts';
import type { Name, UserTexts } from '../domain/user-profile.ts';

/** Descriptions of the multi-valued attributes, shared by output, input, delta and filter. */
export const VALUES: Readonly<Record<MultiAttribute, string>> = {
  emails: 'E-mail addresses.',
  phoneNumbers: 'Telephone and fax numbers, distinguished by `type`; stored as given.',
  ims: 'Instant messaging addresses.',
  photos: 'URLs of photos; case-sensitive.',
  entitlements: 'Entitlements of the user.',
  roles: 'Roles of the user, e.g. in XM Fax.',
  x509Certificates: 'Certificates, DER in Base64; case-sensitive.',
  addresses: 'Physical mailing addresses.',
};

export const USER_NAME = "The user's sign-in name, unique within the enterprise; case-insensitive.";

export const ACTIVE = 'Whether the user may sign in. A deactivated user keeps all other data.';

export const MANAGER = "The user's manager.";

export const NAME = "The components of the user's name.";

type Nullable<Parts> = { readonly [Part in keyof Parts]?: Parts[Part] | null };

/** The plain-text attributes, shared by the output, the input and the delta of a user. */
@ObjectType({ simpleResolvers: true })
@InputType('UserTextsInput')
export abstract class UserTextsType implements Nullable<UserTexts> {
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

const nameDescription = "The components of a user's name (RFC 7643 §4.1.1).";

@ObjectType('Name', { description: nameDescription, simpleResolvers: true })
@InputType('NameInput', { description: nameDescription })
export class NameType implements Nullable<Name> {
  @OptionalText('The full name as displayed, e.g. `Ms. Barbara J Jensen, III`.')
  declare readonly formatted?: string | null;

  @OptionalText('The family name, e.g. `Jensen`.')
  declare readonly familyName?: string | null;

  @OptionalText('The given name, e.g. `Barbara`.')
  declare readonly givenName?: string | null;

  @OptionalText('The middle names, e.g. `Jane`.')
  declare readonly middleName?: string | null;

  @OptionalText('Prefix, e.g. `Ms.`.')
  declare readonly honorificPrefix?: string | null;

  @OptionalText('Suffix, e.g. `III`.')
  declare readonly honorificSuffix?: string | null;
}

const managerDescription =
  "A user's manager (RFC 7643 §4.3), stored as given. A user with this ID need not exist in the directory.";

@InputType('ManagerInput', { description: managerDescription })
export class ManagerInput {
  @RequiredField(() => String, "The manager's `id` in this directory, or any other reference.")
  declare readonly value: string;
}

@ObjectType('Manager', { description: managerDescription, simpleResolvers: true })
export class ManagerType {
  @RequiredField(() => String, "The manager's `id` in this directory, or any other reference.")
  declare readonly value: string;

  @OptionalText("The manager's `displayName`; `null` if no user has this ID.")
  declare readonly displayName?: string | null;

  /** The enterprise in which to look up the manager; not part of the schema. */
  declare readonly enterpriseId: EnterpriseId;
}

const valueDescription = 'One value of a multi-valued attribute such as `emails` (RFC 7643 §2.4).';

@ObjectType('MultiValue', { description: valueDescription, simpleResolvers: true })
@InputType('MultiValueInput', { description: valueDescription })
export class MultiValueType {
  @OptionalText('The value itself, e.g. an e-mail address, a telephone number or the name of a role.')
  declare readonly value?: string | null;

  @OptionalText('Display text of the value.')
  declare readonly display?: string | null;

  @OptionalText('Type of the value, e.g. `work`, `home`, `mobile`, `fax`.')
  declare readonly type?: string | null;

  @OptionalField(() => Boolean, 'Whether this is the preferred value. At most one value of an attribute is.')
  declare readonly primary?: boolean | null;
}

const addressDescription = 'A physical mailing address (RFC 7643 §4.1.2).';

@ObjectType('Address', { description: addressDescription, simpleResolvers: true })
@InputType('AddressInput', { description: addressDescription })
export class AddressType {
  @OptionalText('The full address as printed, with line breaks.')
  declare readonly formatted?: string | null;

  @OptionalText('Street, house number and so on.')
  declare readonly streetAddress?: string | null;

  @OptionalText('City or locality.')
  declare readonly locality?: string | null;

  @OptionalText('State, province or region.')
  declare readonly region?: string | null;

  @OptionalText('Postal code.')
  declare readonly postalCode?: string | null;

  @OptionalText('Country, usually as an ISO 3166-1 alpha-2 code; not validated.')
  declare readonly country?: string | null;

  @OptionalText('Type of the address, e.g. `work`, `home`, `other`.')
  declare readonly type?: string | null;

  @OptionalField(() => Boolean, 'Whether this is the preferred address. At most one address is.')
  declare readonly primary?: boolean | null;
}
