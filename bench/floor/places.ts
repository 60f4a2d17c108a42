/**
 * Where an attribute lies in a stored user: the floor knows nothing but the shape of user that Entra creates here, in which
 * every value of a multi-valued attribute has a fixed place.
 *
 * @typedef {{ steps: readonly (string | number)[], slot: number | null }} Place `slot`: its place among the terms
 */

/** The 17 attributes of the gallery app; each has one term, so that the inverted index serves `eq` on it. */
const INDEXED = {
  userName: ['userName'],
  externalId: ['externalId'],
  active: ['active'],
  title: ['title'],
  'name.givenName': ['name', 'givenName'],
  'name.familyName': ['name', 'familyName'],
  'emails[type eq "work"].value': ['emails', 0, 'value'],
  'addresses[type eq "work"].streetAddress': ['addresses', 0, 'streetAddress'],
  'addresses[type eq "work"].locality': ['addresses', 0, 'locality'],
  'addresses[type eq "work"].region': ['addresses', 0, 'region'],
  'addresses[type eq "work"].postalCode': ['addresses', 0, 'postalCode'],
  'addresses[type eq "work"].country': ['addresses', 0, 'country'],
  'phoneNumbers[type eq "work"].value': ['phoneNumbers', 0, 'value'],
  'phoneNumbers[type eq "mobile"].value': ['phoneNumbers', 1, 'value'],
  'phoneNumbers[type eq "fax"].value': ['phoneNumbers', 2, 'value'],
  'roles[primary eq "True"].value': ['roles', 0, 'value'],
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:organization': ['organization'],
};

const FURTHER = {
  displayName: ['displayName'],
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department': ['department'],
};

const INDEXED_PATHS = Object.entries(INDEXED);

/** @type {ReadonlyMap<string, Place>} by the path that a PATCH says */
export const PLACES = new Map([
  ...INDEXED_PATHS.map(([path, steps], slot) => /** @type {const} */ ([path, { steps, slot }])),
  ...Object.entries(FURTHER).map(([path, steps]) => /** @type {const} */ ([path, { steps, slot: null }])),
]);

/** @param {number} enterpriseId @param {any} keys a profile in lower case */
export function termsOf(enterpriseId, keys) {
  return INDEXED_PATHS.map(([path, steps]) => {
    let value = keys;
    for (const step of steps) value = value?.[step];
    return termOf(enterpriseId, path, value);
  });
}

/** The 32-bit FNV-1a of one value at one path. @param {number} enterpriseId @param {string} path @param {unknown} value */
export function termOf(enterpriseId, path, value) {
  const text = `${enterpriseId}|${path}|${value}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
