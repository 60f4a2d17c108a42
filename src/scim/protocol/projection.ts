import type { AttributePath } from '../schema/attribute-path-type.ts';
import { COMMON_ATTRIBUTES } from '../schema/common-attributes.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';
import { USER_SCHEMA_ID } from '../schema/urns.ts';
import { USER_SCHEMA } from '../schema/user-schema.ts';
import { isMessage, type Message } from './message.ts';

/** Which attributes the caller wants back (RFC 7644 §3.9); at most one of the two is given. */
export interface Projection {
  /** Only these, beside the ones that are always returned; `null` when not asked for. */
  readonly attributes: readonly AttributePath[] | null;
  /** All but these; `null` when not asked for. */
  readonly excludedAttributes: readonly AttributePath[] | null;
}

/** Names in lower case; `null` stands for the whole attribute, a map for some of its parts. */
type Selection = Map<string, Selection | null>;

const ALWAYS = COMMON_ATTRIBUTES.filter(({ returned }) => returned === 'always').map(({ name }) => name.toLowerCase());

const CORE_STEPS = USER_SCHEMA.attributes.map(({ name }) => [name.toLowerCase()]);

/**
 * The part of a resource that the caller asked for (RFC 7643 §7 `returned`); the very same object when all of it is.
 * Names that no schema knows are passed over.
 */
export function project(resource: Message, { attributes, excludedAttributes }: Projection): Message {
  if (attributes) return pick(resource, new Map([...selectionOf(attributes), ...ALWAYS.map(whole)]));
  if (!excludedAttributes) return resource;

  const selection = selectionOf(excludedAttributes);
  for (const name of ALWAYS) selection.delete(name);
  return omit(resource, selection);
}

function selectionOf(paths: readonly AttributePath[]): Selection {
  const selection: Selection = new Map();
  for (const path of paths) {
    for (const steps of stepsTo(path)) select(selection, steps);
  }
  return selection;
}

/** The way through a resource to what a path names: the core schema's attributes lie at its top, an extension's do not. */
function stepsTo(path: AttributePath): string[][] {
  const schema = path.schema?.toLowerCase() ?? null;
  if (path.attribute === null) return schema === USER_SCHEMA_ID.toLowerCase() ? CORE_STEPS : [[schema ?? '']];

  const found = findAttribute(path);
  if (!found) return [];
  const steps = found.schema === USER_SCHEMA_ID ? [] : [found.schema.toLowerCase()];
  steps.push(found.attribute.name.toLowerCase());
  if (found.subAttribute) steps.push(found.subAttribute.name.toLowerCase());
  return [steps];
}

function select(selection: Selection, [name = '', ...rest]: readonly string[]): void {
  const known = selection.get(name);
  if (known === null) return;
  if (rest.length === 0) {
    selection.set(name, null);
    return;
  }
  const parts: Selection = known ?? new Map();
  selection.set(name, parts);
  select(parts, rest);
}

function whole(name: string): [string, null] {
  return [name, null];
}

function pick(resource: Message, selection: Selection): Message {
  return rewrite(resource, (name, value) => {
    const parts = selection.get(name);
    return parts ? within(value, (part) => pick(part, parts)) : parts === null ? value : undefined;
  });
}

function omit(resource: Message, selection: Selection): Message {
  return rewrite(resource, (name, value) => {
    const parts = selection.get(name);
    return parts ? within(value, (part) => omit(part, parts)) : parts === null ? undefined : value;
  });
}

function rewrite(resource: Message, keep: (name: string, value: unknown) => unknown): Message {
  const kept = Object.entries(resource).map(([key, value]): [string, unknown] => [key, keep(key.toLowerCase(), value)]);
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined));
}

/** Applies a selection of parts to a complex value, or to each of several; what is left with no part is left out. */
function within(value: unknown, narrow: (part: Message) => Message): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part) => within(part, narrow)).filter((part) => part !== undefined);
    return parts.length > 0 ? parts : undefined;
  }
  if (!isMessage(value)) return value;
  const part = narrow(value);
  return Object.keys(part).length > 0 ? part : undefined;
}
