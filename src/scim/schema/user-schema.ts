import {
  type Attribute,
  attribute,
  complex,
  DISPLAY,
  FREE_KIND,
  flag,
  kind,
  PRIMARY,
  type Schema,
  values,
} from './attribute.ts';
import { EXTERNAL_ID } from './common-attributes.ts';

/** The URN of the core User (RFC 7643 §4.1). */
export const USER_SCHEMA_ID = 'urn:ietf:params:scim:schemas:core:2.0:User';

const PLACES = ['work', 'home', 'other'];
const PHONES = ['work', 'mobile', 'fax', 'home', 'pager', 'other'];
const MESSENGERS = ['aim', 'gtalk', 'icq', 'xmpp', 'msn', 'skype', 'qq', 'yahoo'];

const EMAILS = values('emails', 'The e-mail addresses.', [
  attribute('value', 'The e-mail address.'),
  DISPLAY,
  kind(PLACES),
  PRIMARY,
]);

/** The multi-valued attributes (RFC 7643 §4.1.2). */
const MULTI_VALUED: readonly Attribute[] = [
  { ...EMAILS, required: true },
  values('phoneNumbers', 'The phone and fax numbers.', [
    attribute('value', 'The number, in any notation.'),
    DISPLAY,
    kind(PHONES),
    PRIMARY,
  ]),
  values('ims', 'The instant messaging addresses.', [
    attribute('value', 'The messaging address.'),
    DISPLAY,
    kind(MESSENGERS),
    PRIMARY,
  ]),
  values('photos', 'The pictures of the user.', [
    attribute('value', 'Where the picture is found.', {
      type: 'reference',
      caseExact: true,
      referenceTypes: ['external'],
    }),
    DISPLAY,
    kind(['photo', 'thumbnail']),
    PRIMARY,
  ]),
  values('addresses', 'The postal addresses.', [
    attribute('formatted', 'The full address, formatted for display.'),
    attribute('streetAddress', 'Street, house number and the like.'),
    attribute('locality', 'The city.'),
    attribute('region', 'The state, province or region.'),
    attribute('postalCode', 'The postal code.'),
    attribute('country', 'The country, as a name or a code.'),
    kind(PLACES),
    flag('primary', 'Whether this is the address to prefer; at most one address is.'),
  ]),
  values('entitlements', 'What the user is entitled to.', [
    attribute('value', 'The entitlement.'),
    DISPLAY,
    FREE_KIND,
    PRIMARY,
  ]),
  // No canonical types: Entra then offers `roles[primary eq "True"]` instead of one target attribute for each type.
  values('roles', 'The roles of the user.', [attribute('value', 'The role.'), DISPLAY, FREE_KIND, PRIMARY]),
  values('x509Certificates', 'The certificates of the user.', [
    attribute('value', 'The certificate, DER in base64.', { type: 'binary', caseExact: true }),
    DISPLAY,
    FREE_KIND,
    PRIMARY,
  ]),
];

const NAME = complex('name', 'The components of the name.', [
  attribute('formatted', 'The whole name as it is shown.'),
  attribute('familyName', 'The family name.'),
  attribute('givenName', 'The given name.'),
  attribute('middleName', 'The middle names.'),
  attribute('honorificPrefix', 'Prefix of the name, e.g. "Dr.".'),
  attribute('honorificSuffix', 'Suffix of the name, e.g. "III".'),
]);

/**
 * The core User (RFC 7643 §4.1, §8.7.1). `password` and `groups` are left out, because the directory stores neither.
 * `required` marks what customers must map; the directory accepts users without `externalId` and `emails` all the same.
 */
export const USER_SCHEMA: Schema = {
  id: USER_SCHEMA_ID,
  name: 'User',
  description: 'A person whom an enterprise has provisioned.',
  attributes: [
    attribute('userName', 'The name that identifies the user, unique within the enterprise.', {
      required: true,
      uniqueness: 'server',
    }),
    EXTERNAL_ID,
    NAME,
    attribute('displayName', 'The name that is shown to people.'),
    attribute('nickName', 'The casual name.'),
    attribute('profileUrl', 'Where the online profile is found.', {
      type: 'reference',
      caseExact: true,
      referenceTypes: ['external'],
    }),
    attribute('title', 'The job title.'),
    attribute('userType', 'How the user relates to the enterprise, e.g. "Employee".'),
    attribute('preferredLanguage', 'The language that the user prefers, e.g. "fr-CA".'),
    attribute('locale', 'Whose way of writing dates and numbers the user prefers, e.g. "fr-CA".'),
    attribute('timezone', 'The time zone, e.g. "America/Toronto".'),
    flag('active', 'Whether the user may use the products.'),
    ...MULTI_VALUED,
  ],
};
