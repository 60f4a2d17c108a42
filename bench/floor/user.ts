import { CORE_USER, ENTERPRISE_USER } from '../load/bodies.ts';
import { PLACES, termOf, termsOf } from './places.ts';
import { patchStatement } from './statements.ts';

/** A resource as the columns of its row. @param {number} enterpriseId @param {any} resource */
export function rowOf(enterpriseId, resource) {
  const { schemas: _, meta: __, [ENTERPRISE_USER]: extension, ...core } = resource;
  const profile = { ...core, ...extension };
  const keys = lowered(profile);
  return {
    userNameKey: keys.userName,
    externalId: profile.externalId,
    profile: JSON.stringify(profile),
    keys: JSON.stringify(keys),
    terms: termsOf(enterpriseId, keys),
    fields: Object.keys(profile),
  };
}

/** A row as the resource that is answered. @param {any} row @param {string} tenantUrl */
export function rowToResource({ id, version, created_at: created, updated_at: lastModified, profile }, tenantUrl) {
  const { organization, department, ...core } = profile;
  return {
    schemas: [CORE_USER, ENTERPRISE_USER],
    id,
    ...core,
    [ENTERPRISE_USER]: { organization, department },
    meta: {
      resourceType: 'User',
      created,
      lastModified,
      location: `${tenantUrl}/Users/${id}`,
      version: `W/"${version}"`,
    },
  };
}

/** @type {Map<string, { name: string, text: string }>} by the paths that they change */
const statements = new Map();

/**
 * A PATCH as one statement and the values behind its fifth.
 *
 * @param {number} enterpriseId @param {any} body
 */
export function patchOf(enterpriseId, body) {
  const entries = body.Operations.flatMap((/** @type {any} */ { path, value }) =>
    path === undefined ? Object.entries(value) : [[path, value]],
  );
  const values = [];
  const places = [];
  for (const [path, said] of entries) {
    const place = PLACES.get(path);
    if (place === undefined) throw new Error(`The floor does not know the path ${path}.`);
    const value = path === 'active' ? /^true$/i.test(said) : said;
    const key = lowered(value);
    values.push(JSON.stringify(value), JSON.stringify(key));
    if (place.slot !== null) values.push(termOf(enterpriseId, path, key));
    places.push(place);
  }
  const shape = entries.map((/** @type {[string]} */ [path]) => path).join();
  const statement = statements.get(shape) ?? patchStatement(places);
  statements.set(shape, statement);
  return { statement, fields: [...new Set(places.map(({ steps }) => steps[0]))], values };
}

/** @param {any} value @returns {any} */
function lowered(value) {
  if (typeof value === 'string') return value.toLowerCase();
  if (Array.isArray(value)) return value.map(lowered);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, lowered(inner)]));
}
