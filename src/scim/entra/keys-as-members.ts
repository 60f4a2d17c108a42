import type { FilterNode } from '../protocol/filter-node.ts';
import { isMessage, type Message } from '../protocol/message.ts';
import { findAttribute, type ResolvedAttribute } from '../schema/resolve-attribute.ts';
import { USER_SCHEMA_ID } from '../schema/urns.ts';
import { isPath, pathOf } from './keys-as-paths.ts';

type Draft = Record<string, unknown>;

/** Where the value of a key belongs. */
interface Place extends ResolvedAttribute {
  /** The parts of the value that a condition in brackets selects; none without one. */
  readonly selected: Message;
}

/**
 * The keys of a resource are paths, such as `name.givenName`, `urn:…:enterprise:2.0:User:department` and
 * `emails[type eq "work"].value`, as they may be in a PATCH. What they name is put where RFC 7643 has it, beside what is
 * there already; keys that name nothing stay, for whoever reads the resource to pass over.
 *
 * @throws ScimError 400 `invalidPath` for a condition in brackets that cannot be read
 */
export function keysAsMembers(resource: Message): Message {
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

/** What a condition says that parts are equal to; `null` when it says more. */
function partsOf(filter: FilterNode): Message | null {
  if (filter.kind === 'and') return filter.operands.reduce<Message | null>(joined, {});
  if (filter.kind !== 'compare' || filter.comparison !== 'eq' || filter.path.attribute === null) return null;
  return { [filter.path.attribute]: filter.value };
}

function joined(parts: Message | null, operand: FilterNode): Message | null {
  const more = partsOf(operand);
  return parts && more && { ...parts, ...more };
}

/** @param values those that were made so far, by attribute and condition */
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
  Object.assign(made, isMessage(given) ? given : { value: given });
  if (known === undefined) listIn(home, attribute.name).push(made);
  values.set(name, made);
}

/** The key of that name, in whatever case it is written. */
function keyIn(home: Draft, name: string): string {
  const wanted = name.toLowerCase();
  return Object.keys(home).find((key) => key.length === name.length && key.toLowerCase() === wanted) ?? name;
}

function objectIn(home: Draft, name: string): Draft {
  const key = keyIn(home, name);
  const before = home[key];
  const object: Draft = isMessage(before) ? { ...before } : {};
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
