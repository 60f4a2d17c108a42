import type { AttributePath } from '../schema/attribute-path.ts';
import { COMMON_ATTRIBUTES } from '../schema/common-attributes.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';
import { USER_SCHEMA, USER_SCHEMA_ID } from '../schema/user-schema.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';

/** The attributes that a response shall have (RFC 7644 §3.9); at most one of the two is given. */
export interface Projection {
  /** Only these, and those that are always returned; `null` when the request has no such parameter. */
  readonly attributes: readonly AttributePath[] | null;
  /** All but these; `null` when the request has no such parameter. */
  readonly excludedAttributes: readonly AttributePath[] | null;
}

/** By name in lower case; `null` selects the whole attribute, a map some of its sub-attributes. */
type Selection = Map<string, Selection | null>;

const ALWAYS = COMMON_ATTRIBUTES.filter(({ returned }) => returned === 'always').map(({ name }) => name.toLowerCase());

const CORE_NAMES = USER_SCHEMA.attributes.map(({ name }) => [name.toLowerCase()]);

/**
 * Applies a projection to a resource (RFC 7643 §7 `returned`); returns the same object when there is nothing to remove.
 * Names that no schema declares are ignored.
 */
export function project(resource: JsonObject, { attributes, excludedAttributes }: Projection): JsonObject {
  if (attributes) return pick(resource, new Map([...selectionOf(attributes), ...ALWAYS.map(whole)]));
  if (!excludedAttributes) return resource;

  const selection = selectionOf(excludedAttributes);
  for (const name of ALWAYS) selection.delete(name);
  return omit(resource, selection);
}

function selectionOf(paths: readonly AttributePath[]): Selection {
  const selection: Selection = new Map();
  for (const path of paths) {
    for (const names of locate(path)) select(selection, names);
  }
  return selection;
}

/** Where a resource holds what a path names: core attributes at the top, those of an extension below its URN. */
function locate(path: AttributePath): string[][] {
  const schema = path.schema?.toLowerCase() ?? null;
  if (path.attribute === null) return schema === USER_SCHEMA_ID.toLowerCase() ? CORE_NAMES : [[schema ?? '']];

  const found = findAttribute(path);
  if (!found) return [];
  const names = found.schema === USER_SCHEMA_ID ? [] : [found.schema.toLowerCase()];
  names.push(found.attribute.name.toLowerCase());
  if (found.subAttribute) names.push(found.subAttribute.name.toLowerCase());
  return [names];
}

function select(selection: Selection, [name = '', ...rest]: readonly string[]): void {
  const known = selection.get(name);
  if (known === null) return;
  if (rest.length === 0) {
    selection.set(name, null);
    return;
  }
  const inner: Selection = known ?? new Map();
  selection.set(name, inner);
  select(inner, rest);
}

function whole(name: string): [string, null] {
  return [name, null];
}

function pick(resource: JsonObject, selection: Selection): JsonObject {
  return rewrite(resource, (name, value) => {
    const inner = selection.get(name);
    return inner ? within(value, (complex) => pick(complex, inner)) : inner === null ? value : undefined;
  });
}

function omit(resource: JsonObject, selection: Selection): JsonObject {
  return rewrite(resource, (name, value) => {
    const inner = selection.get(name);
    return inner ? within(value, (complex) => omit(complex, inner)) : inner === null ? undefined : value;
  });
}

function rewrite(resource: JsonObject, keep: (name: string, value: unknown) => unknown): JsonObject {
  const kept = Object.entries(resource).map(([key, value]): [string, unknown] => [key, keep(key.toLowerCase(), value)]);
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined));
}

/** Narrows a complex value, or each of several, to some sub-attributes; `undefined` when none is left. */
function within(value: unknown, narrow: (complex: JsonObject) => JsonObject): unknown {
  if (Array.isArray(value)) {
    const narrowed = value.map((element) => within(element, narrow)).filter((element) => element !== undefined);
    return narrowed.length > 0 ? narrowed : undefined;
  }
  if (!isJsonObject(value)) return value;
  const narrowed = narrow(value);
  return Object.keys(narrowed).length > 0 ? narrowed : undefined;
}
