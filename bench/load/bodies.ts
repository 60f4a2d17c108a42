/** What Entra sends (the gallery app's mapping), for people who differ by a number alone. */

export const CORE_USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const ENTERPRISE_USER = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

const GIVEN = ['Benoît', 'Zoë', 'Søren', 'Ana', 'Łukasz', 'Mai', 'Omar', 'Chloé', 'Jürgen', 'Aoife', 'Ines', 'Kofi'];
const FAMILY = [
  'Côté',
  'Okafor',
  'Nguyễn',
  'Müller',
  'Tremblay',
  'García',
  'Novák',
  "O'Brien",
  'Silva',
  'Haddad',
  'Sato',
];
export const CITIES = ['Montréal', 'Québec', 'Laval', 'Gatineau', 'Sherbrooke', 'Longueuil', 'Lévis'];

/** @param {readonly string[]} list @param {number} number */
const pick = (list, number) => list[number % list.length];

/** @param {string} name what stands before the @ of a person */
export const userNameOf = (name) => `${name}@acme.example`;

/** The name of the person of that number, as far as the benchmark's own people go. @param {number} number */
export const nameOf = (number) => `person.${number}`;

/**
 * The body of a POST, with all 17 attributes of the gallery app.
 *
 * @param {string} name @param {number} number
 */
export function newUser(name, number) {
  const phone = String(number).padStart(7, '0');
  return {
    schemas: [CORE_USER, ENTERPRISE_USER],
    userName: userNameOf(name),
    externalId: `ext-${name}`,
    active: true,
    title: `Agent ${number % 97}`,
    name: { givenName: pick(GIVEN, number), familyName: pick(FAMILY, number) },
    emails: [{ primary: true, type: 'work', value: userNameOf(name) }],
    addresses: [
      {
        type: 'work',
        streetAddress: `${number} De Maisonneuve`,
        locality: pick(CITIES, number),
        region: 'QC',
        postalCode: 'H3Z 3B8',
        country: 'Canada',
      },
    ],
    phoneNumbers: [
      { type: 'work', value: `+1 514 ${phone}` },
      { type: 'mobile', value: `+1 438 ${phone}` },
      { type: 'fax', value: `+1450${phone}` },
    ],
    roles: [{ primary: true, value: number % 50 === 0 ? 'Administrator' : 'User' }],
    [ENTERPRISE_USER]: { organization: 'Acme' },
    meta: { resourceType: 'User' },
  };
}

/** @param {readonly object[]} operations */
const patchOf = (operations) => ({ schemas: [PATCH_OP], Operations: operations });

/** One attribute in the legacy dialect. @param {number} mark makes the value a new one */
export function patchOne(mark) {
  return patchOf([{ op: 'Replace', path: 'title', value: `Agent ${mark}` }]);
}

/** Ten attributes in the dialect of `aadOptscim062020`. @param {number} mark makes the values new ones */
export function patchTen(mark) {
  return patchOf([
    { op: 'replace', path: 'phoneNumbers[type eq "work"].value', value: `+1 514 ${mark}` },
    { op: 'replace', path: 'phoneNumbers[type eq "mobile"].value', value: `+1 438 ${mark}` },
    { op: 'replace', path: 'addresses[type eq "work"].streetAddress', value: `${mark} Sherbrooke` },
    { op: 'replace', path: 'addresses[type eq "work"].locality', value: `City ${mark}` },
    {
      op: 'replace',
      value: {
        displayName: `Person ${mark}`,
        title: `Director ${mark}`,
        'name.givenName': `Given ${mark}`,
        'name.familyName': `Family ${mark}`,
        [`${ENTERPRISE_USER}:organization`]: `Acme ${mark}`,
        [`${ENTERPRISE_USER}:department`]: `Department ${mark}`,
      },
    },
  ]);
}

/** @param {boolean} active */
export function patchActive(active) {
  return patchOf([{ op: 'Replace', path: 'active', value: active ? 'True' : 'False' }]);
}
