import type { UserRow } from '../database/fill.ts';
import { CORE_USER, ENTERPRISE_USER } from '../load/bodies.ts';
import { type Json, type JsonObject, PATHS, termOf, termsOf } from './paths.ts';
import { patchStatement, type Statement } from './statements.ts';

/** A row of the table of users, as statements return it. */
export interface StoredUser {
  readonly id: string;
  readonly version: number;
  /** ISO 8601. */
  readonly created_at: string;
  /** ISO 8601. */
  readonly updated_at: string;
  readonly profile: JsonObject;
}

/** A row to write, and which attributes it has. */
interface FloorRow extends UserRow {
  readonly fields: readonly string[];
}

/** A resource as the columns of its row. */
export function floorRowOf(enterpriseId: number, resource: JsonObject): FloorRow {
  const { schemas: _, meta: __, [ENTERPRISE_USER]: extension = {}, ...core } = resource;
  const profile = { ...core, ...readObject(extension) };
  const keys = lowered(profile);
  return {
    userNameKey: readText(keys.userName),
    externalId: readText(profile.externalId),
    profile: JSON.stringify(profile),
    keys: JSON.stringify(keys),
    terms: termsOf(enterpriseId, keys),
    fields: Object.keys(profile),
  };
}

/** A row as the resource that is answered. */
export function rowToResource({ id, version, profile, ...row }: StoredUser, tenantUrl: string): object {
  const { organization, department, ...core } = profile;
  return {
    schemas: [CORE_USER, ENTERPRISE_USER],
    id,
    ...core,
    [ENTERPRISE_USER]: { organization, department },
    meta: {
      resourceType: 'User',
      created: row.created_at,
      lastModified: row.updated_at,
      location: `${tenantUrl}/Users/${id}`,
      version: `W/"${version}"`,
    },
  };
}

/** By the paths that they change. */
const statements = new Map<string, Statement>();

/** The statement of a PATCH, the attributes that it changes, and its values behind the fifth. */
interface Patch {
  readonly statement: Statement;
  readonly fields: readonly (string | number | undefined)[];
  readonly values: readonly (string | number)[];
}

/**
 * A PATCH as one statement.
 *
 * @throws Error for a path that this benchmark does not send
 */
export function patchOf(enterpriseId: number, body: JsonObject): Patch {
  const changes = readOperations(body);
  const values: (string | number)[] = [];
  const places = changes.map(([path, given]) => {
    const place = PATHS.get(path);
    if (place === undefined) throw new Error(`The floor does not know the path ${path}.`);
    const value = path === 'active' ? /^true$/i.test(readText(given)) : given;
    const key = lowered(value);
    values.push(JSON.stringify(value), JSON.stringify(key));
    if (place.term !== null) values.push(termOf(enterpriseId, path, key));
    return place;
  });
  const shape = changes.map(([path]) => path).join();
  const statement = statements.get(shape) ?? patchStatement(places);
  statements.set(shape, statement);
  return { statement, fields: [...new Set(places.map(({ steps }) => steps[0]))], values };
}

/** The values to set of a PATCH, each with its path; a value without a path has paths as its keys. */
function readOperations({ Operations }: JsonObject): (readonly [path: string, value: Json])[] {
  if (!Array.isArray(Operations)) throw new TypeError('A PATCH has a list of operations.');
  return Operations.flatMap((operation): (readonly [string, Json])[] => {
    const { path, value = null } = readObject(operation);
    return path === undefined ? Object.entries(readObject(value)) : [[readText(path), value]];
  });
}

/**
 * An object of JSON.
 *
 * @throws TypeError for anything else
 */
export function readObject(value: Json): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new TypeError(`${JSON.stringify(value)} is not an object.`);
}

function readText(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`${JSON.stringify(value)} is not a string.`);
}

/** The same with all texts in lower case. */
function lowered(value: JsonObject): JsonObject;
function lowered(value: Json): Json;
function lowered(value: Json): Json {
  if (typeof value === 'string') return value.toLowerCase();
  if (Array.isArray(value)) return value.map((inner) => lowered(inner));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, lowered(inner)]));
}
