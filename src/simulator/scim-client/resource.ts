import { parseTargetPath, type TargetPath } from './target-path.ts';

/** A JSON object with unchecked members. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A user resource of the target. */
export interface Resource extends JsonObject {
  readonly id: string;
}

/** Whether a value is a JSON object, neither an array nor null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of a resource; `null` for none. Attribute names are case-insensitive (RFC 7643 §2.1). */
export function readPath(resource: JsonObject, text: string): unknown {
  const path = parseTargetPath(text);
  const owner = path.schema === null ? resource : member(resource, path.schema);
  const attribute = isJsonObject(owner) ? member(owner, path.attribute) : null;
  const value = path.filter === null ? attribute : selectValue(attribute, path.filter);
  if (path.subAttribute !== null) return isJsonObject(value) ? member(value, path.subAttribute) : null;
  return value;
}

function member(owner: JsonObject, name: string): unknown {
  if (Object.hasOwn(owner, name)) return owner[name] ?? null;
  const folded = name.toLowerCase();
  const key = Object.keys(owner).find((one) => one.toLowerCase() === folded);
  return key === undefined ? null : (owner[key] ?? null);
}

function selectValue(values: unknown, filter: NonNullable<TargetPath['filter']>): unknown {
  if (!Array.isArray(values)) return null;
  const wanted = filter.value.toLowerCase();
  const isMeant = (value: unknown) =>
    isJsonObject(value) && String(member(value, filter.attribute)).toLowerCase() === wanted;
  return values.find(isMeant) ?? null;
}

/** One page of a ListResponse (RFC 7644 §3.4.2). */
export interface ListPage {
  readonly totalResults: number;
  readonly resources: readonly Resource[];
}

const MANAGER = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager';

/** Parses a user; returns a message when it is invalid. */
export function readResource(text: string): Resource | string {
  const body = parseJson(text);
  return body === null ? 'The target answered with a body that is not a JSON object.' : validated(body);
}

/** Parses a ListResponse; returns a message when it is invalid. `Resources` may be absent when nothing matches. */
export function readListPage(text: string): ListPage | string {
  const body = parseJson(text);
  const { totalResults, Resources = [] } = body ?? {};
  if (typeof totalResults !== 'number' || !Array.isArray(Resources)) {
    return 'The target responded to a query without a ListResponse.';
  }
  const resources = [];
  for (const one of Resources) {
    const resource = isJsonObject(one) ? validated(one) : 'The target listed a resource that is not a JSON object.';
    if (typeof resource === 'string') return resource;
    resources.push(resource);
  }
  return { totalResults, resources };
}

/** As in Entra, a user without an `id`, or with an `active` or `manager` of a wrong type, is an error. */
function validated(body: JsonObject): Resource | string {
  const { id, active } = body;
  if (typeof id !== 'string' || id === '') return 'The target returned a user without an id.';
  if (active !== undefined && typeof active !== 'boolean')
    return 'The target returned an "active" that is not a boolean.';
  const manager = readPath(body, MANAGER);
  if (manager !== null && !isJsonObject(manager)) return 'The target returned a "manager" that is not an object.';
  return { ...body, id };
}

function parseJson(text: string): JsonObject | null {
  try {
    const body: unknown = JSON.parse(text);
    return isJsonObject(body) ? body : null;
  } catch {
    return null;
  }
}
