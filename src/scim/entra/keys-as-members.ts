import type { FilterNode } from '../protocol/filter-node.ts';
import { isJsonObject, type JsonObject } from '../protocol/json-object.ts';
import { findAttribute, type ResolvedAttribute } from '../schema/resolve-attribute.ts';
import { USER_SCHEMA_ID } from '../schema/user-schema.ts';
import { isPath, pathOf } from './keys-as-paths.ts';

type Draft = Record<string, unknown>;

/** The attribute, or sub-attribute, that a key names. */
interface Target extends ResolvedAttribute {
  /** The sub-attributes that the filter in brackets requires; empty without a filter. */
  readonly selected: JsonObject;
}

/**
 * Some clients send resources whose keys are paths, as in a PATCH: `name.givenName`,
 * `urn:…:enterprise:2.0:User:department`, `emails[type eq "work"].value`. Moves their values to the members that they
 * name and merges them with what is there. Other keys are kept.
 *
 * @throws ScimError 400 `invalidPath` for an invalid filter in brackets
 */
export function keysAsMembers(resource: JsonObject): JsonObject {
  const members = Object.entries(resource).map(([key, value]) => ({ key, value, target: targetOf(key) }));
  if (members.every(({ target }) => target === null)) return resource;
  const plain = members.filter(({ target }) => target === null);
  const draft: Draft = Object.fromEntries(plain.map(({ key, value }) => [key, value]));
  const values = new Map<string, Draft>();
  for (const { target, value } of members) if (target !== null) assign(draft, { target, value, values });
  return draft;
}

function targetOf(key: string): Target | null {
  const path = isPath(key) ? pathOf(key) : null;
  const found = path && findAttribute(path.path);
  if (!found) return null;
  const selected = path.filter === null ? {} : equalitiesOf(path.filter);
  return selected && { ...found, selected };
}

/** The sub-attributes that a filter of nothing but `eq` and `and` requires; `null` for any other filter. */
function equalitiesOf(filter: FilterNode): JsonObject | null {
  if (filter.kind === 'and') return filter.operands.reduce<JsonObject | null>(mergeEqualities, {});
  if (filter.kind !== 'compare' || filter.comparison !== 'eq' || filter.path.attribute === null) return null;
  return { [filter.path.attribute]: filter.value };
}

function mergeEqualities(equalities: JsonObject | null, operand: FilterNode): JsonObject | null {
  const more = equalitiesOf(operand);
  return equalities && more && { ...equalities, ...more };
}

/** @param values the values of multi-valued attributes that were added so far, by attribute and filter */
function assign(
  draft: Draft,
  { target, value, values }: { target: Target; value: unknown; values: Map<string, Draft> },
) {
  const { schema, attribute, subAttribute, selected } = target;
  const container = schema === USER_SCHEMA_ID ? draft : objectMember(draft, schema);
  const given = subAttribute ? { [subAttribute.name]: value } : value;
  if (!attribute.multiValued) {
    if (subAttribute) Object.assign(objectMember(container, attribute.name), given);
    else container[keyIn(container, attribute.name)] = value;
    return;
  }
  const name = `${attribute.name} ${JSON.stringify(selected)}`;
  const known = values.get(name);
  const element = known ?? { ...selected };
  Object.assign(element, isJsonObject(given) ? given : { value: given });
  if (known === undefined) listMember(container, attribute.name).push(element);
  values.set(name, element);
}

/** The existing key with this name in any case, or the name. */
function keyIn(container: Draft, name: string): string {
  const wanted = name.toLowerCase();
  return Object.keys(container).find((key) => key.length === name.length && key.toLowerCase() === wanted) ?? name;
}

function objectMember(container: Draft, name: string): Draft {
  const key = keyIn(container, name);
  const before = container[key];
  const object: Draft = isJsonObject(before) ? { ...before } : {};
  container[key] = object;
  return object;
}

function listMember(container: Draft, name: string): unknown[] {
  const key = keyIn(container, name);
  const before = container[key] ?? [];
  const list = Array.isArray(before) ? [...before] : [before];
  container[key] = list;
  return list;
}
