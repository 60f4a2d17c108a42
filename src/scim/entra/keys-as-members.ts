import type { FilterNode } from '../protocol/filter-node.ts';
import { isJsonObject, type JsonObject } from '../protocol/json-object.ts';
import { findAttribute, type ResolvedAttribute } from '../schema/resolve-attribute.ts';
import { USER_SCHEMA_ID } from '../schema/user-schema.ts';
import { isPath, pathOf } from './keys-as-paths.ts';

type Draft = Record<string, unknown>;

/** The attribute, or sub-attribute, that a key names. */
interface Place extends ResolvedAttribute {
  /** The sub-attributes that the filter in brackets requires; empty without a filter. */
  readonly selected: JsonObject;
}

/**
 * Some clients send resources whose keys are paths, as in a PATCH: `name.givenName`,
 * `urn:…:enterprise:2.0:User:department`, `emails[type eq "work"].value`. Moves their values to the members that they name
 * and merges them with what is there. Other keys are kept.
 *
 * @throws ScimError 400 `invalidPath` for an invalid filter in brackets
 */
export function keysAsMembers(resource: JsonObject): JsonObject {
  const members = Object.entries(resource).map(([key, value]) => ({ key, value, place: placeOf(key) }));
  if (members.every(({ place }) => place === null)) return resource;
  const plain = members.filter(({ place }) => place === null);
  const draft: Draft = Object.fromEntries(plain.map(({ key, value }) => [key, value]));
  const values = new Map<string, Draft>();
  for (const { place, value } of members) if (place !== null) put(draft, { place, value, values });
  return draft;
}

function placeOf(key: string): Place | null {
  const path = isPath(key) ? pathOf(key) : null;
  const found = path && findAttribute(path.path);
  if (!found) return null;
  const selected = path.filter === null ? {} : partsOf(path.filter);
  return selected && { ...found, selected };
}

/** The sub-attributes that a filter of nothing but `eq` and `and` requires; `null` for any other filter. */
function partsOf(filter: FilterNode): JsonObject | null {
  if (filter.kind === 'and') return filter.operands.reduce<JsonObject | null>(joined, {});
  if (filter.kind !== 'compare' || filter.comparison !== 'eq' || filter.path.attribute === null) return null;
  return { [filter.path.attribute]: filter.value };
}

function joined(parts: JsonObject | null, operand: FilterNode): JsonObject | null {
  const more = partsOf(operand);
  return parts && more && { ...parts, ...more };
}

/** @param values the values of multi-valued attributes that were added so far, by attribute and filter */
function put(draft: Draft, { place, value, values }: { place: Place; value: unknown; values: Map<string, Draft> }) {
  const { schema, attribute, subAttribute, selected } = place;
  const home = schema === USER_SCHEMA_ID ? draft : objectIn(draft, schema);
  const given = subAttribute ? { [subAttribute.name]: value } : value;
  if (!attribute.multiValued) {
    if (subAttribute) Object.assign(objectIn(home, attribute.name), given);
    else home[keyIn(home, attribute.name)] = value;
    return;
  }
  const name = `${attribute.name} ${JSON.stringify(selected)}`;
  const known = values.get(name);
  const made = known ?? { ...selected };
  Object.assign(made, isJsonObject(given) ? given : { value: given });
  if (known === undefined) listIn(home, attribute.name).push(made);
  values.set(name, made);
}

/** The existing key with this name in any case, or the name. */
function keyIn(home: Draft, name: string): string {
  const wanted = name.toLowerCase();
  return Object.keys(home).find((key) => key.length === name.length && key.toLowerCase() === wanted) ?? name;
}

function objectIn(home: Draft, name: string): Draft {
  const key = keyIn(home, name);
  const before = home[key];
  const object: Draft = isJsonObject(before) ? { ...before } : {};
  home[key] = object;
  return object;
}

function listIn(home: Draft, name: string): unknown[] {
  const key = keyIn(home, name);
  const before = home[key] ?? [];
  const list = Array.isArray(before) ? [...before] : [before];
  home[key] = list;
  return list;
}
