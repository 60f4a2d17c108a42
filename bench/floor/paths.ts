/**
 * Where an attribute is in a stored user: the floor knows only the shape of the users that Entra creates here, in which
 * every value of a multi-valued attribute has a fixed place.
 */

/** A value of JSON. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  [name: string]: Json;
}

/** The way to a value in a stored user. */
export interface StoredPath {
  readonly steps: readonly (string | number)[];
  /** Index of its term; `null` when it has none. */
  readonly term: number | null;
}

type Steps = Readonly<Record<string, StoredPath['steps']>>;

/** The 17 attributes of the gallery app; each has one term, so that the inverted index serves `eq` on it. */
const INDEXED: Steps = {
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

const FURTHER: Steps = {
  displayName: ['displayName'],
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department': ['department'],
};

const INDEXED_PATHS = Object.entries(INDEXED);

/** By the path of a PATCH. */
export const PATHS: ReadonlyMap<string, StoredPath> = new Map([
  ...INDEXED_PATHS.map(([path, steps], term): [string, StoredPath] => [path, { steps, term }]),
  ...Object.entries(FURTHER).map(([path, steps]): [string, StoredPath] => [path, { steps, term: null }]),
]);

/** The terms of a user. @param keys a profile in lower case */
export function termsOf(enterpriseId: number, keys: JsonObject): number[] {
  return INDEXED_PATHS.map(([path, steps]) => termOf(enterpriseId, path, valueAt(keys, steps)));
}

function valueAt(keys: JsonObject, steps: StoredPath['steps']): Json | undefined {
  let value: Json | undefined = keys;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Array.isArray(value) ? value[Number(step)] : value[step];
  }
  return value;
}

/** The 32-bit FNV-1a of one value at one path. */
export function termOf(enterpriseId: number, path: string, value: Json | undefined): number {
  const text = `${enterpriseId}|${path}|${value}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
