import type { Attribute } from './attribute.ts';
import { attribute, DISPLAY, FREE_KIND, flag, kind, PRIMARY, values } from './attribute-makers.ts';

const PLACES = ['work', 'home', 'other'];
const PHONES = ['work', 'mobile', 'fax', 'home', 'pager', 'other'];
const MESSENGERS = ['aim', 'gtalk', 'icq', 'xmpp', 'msn', 'skype', 'qq', 'yahoo'];

const EMAILS = values('emails', 'The e-mail addresses.', [
  attribute('value', 'The e-mail address.'),
  DISPLAY,
  kind(PLACES),
  PRIMARY,
]);

/** The multi-valued attributes of the core User (RFC 7643 §4.1.2). */
export const USER_VALUES: readonly Attribute[] = [
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
  // A role has no canonical types: a discovering client then offers the primary role instead of one role a type.
  values('roles', 'The roles of the user.', [attribute('value', 'The role.'), DISPLAY, FREE_KIND, PRIMARY]),
  values('x509Certificates', 'The certificates of the user.', [
    attribute('value', 'The certificate, DER in base64.', { type: 'binary', caseExact: true }),
    DISPLAY,
    FREE_KIND,
    PRIMARY,
  ]),
];
