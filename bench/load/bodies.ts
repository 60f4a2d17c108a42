import { pick } from './random.ts';

/** What Entra sends (the gallery app's mapping), for users who differ by a number. */
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
/** Where users live. */
export const CITIES = ['Montréal', 'Québec', 'Laval', 'Gatineau', 'Sherbrooke', 'Longueuil', 'Lévis'];

/** @param name the part before the @ */
export function userNameOf(name: string): string {
  return `${name}@acme.example`;
}

/** The name of the user of the start who has that number. */
export function nameOf(number: number): string {
  return `person.${number}`;
}

/** The body of a POST. */
export type NewUser = ReturnType<typeof newUser>;

/** The body of a POST, with all 17 attributes of the gallery app. */
export function newUser(name: string, number: number) {
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

function patchOf(operations: readonly object[]): object {
  return { schemas: [PATCH_OP], Operations: operations };
}

/** Changes one attribute, as Entra does without its flag. @param serial makes the value a new one */
export function patchOne(serial: number): object {
  return patchOf([{ op: 'Replace', path: 'title', value: `Agent ${serial}` }]);
}

/** Changes ten attributes, as Entra does with the flag `aadOptscim062020`. @param serial makes the values new ones */
export function patchTen(serial: number): object {
  return patchOf([
    { op: 'replace', path: 'phoneNumbers[type eq "work"].value', value: `+1 514 ${serial}` },
    { op: 'replace', path: 'phoneNumbers[type eq "mobile"].value', value: `+1 438 ${serial}` },
    { op: 'replace', path: 'addresses[type eq "work"].streetAddress', value: `${serial} Sherbrooke` },
    { op: 'replace', path: 'addresses[type eq "work"].locality', value: `City ${serial}` },
    {
      op: 'replace',
      value: {
        displayName: `Person ${serial}`,
        title: `Director ${serial}`,
        'name.givenName': `Given ${serial}`,
        'name.familyName': `Family ${serial}`,
        [`${ENTERPRISE_USER}:organization`]: `Acme ${serial}`,
        [`${ENTERPRISE_USER}:department`]: `Department ${serial}`,
      },
    },
  ]);
}

/** Enables or disables a user, with the text that Entra sends instead of a boolean. */
export function patchActive(active: boolean): object {
  return patchOf([{ op: 'Replace', path: 'active', value: active ? 'True' : 'False' }]);
}
