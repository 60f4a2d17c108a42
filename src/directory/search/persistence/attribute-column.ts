import { invariant } from '../../../kernel/invariant.ts';
import {
  COMPLEX_ATTRIBUTES,
  MULTI_ATTRIBUTES,
  OWN_ATTRIBUTES,
  SINGLE_ATTRIBUTES,
  type ValueKind,
} from '../../users/domain/user-attributes.ts';
import { UNMARKED_NAME_KEY } from '../../users/persistence/fragments/user-name-conflicts.ts';

/** Where a statement finds a value: an expression on the row `u`, NULL when the user has no such value. */
export interface Column {
  readonly sql: string;
  readonly kind: ValueKind;
  /** The value without what a mark adds to it, for who looks inside it or at its end; left out where nothing marks it. */
  readonly plain?: string;
}

type Kinds = Readonly<Record<string, ValueKind>>;

const PLAIN_KINDS: Kinds = { ...OWN_ATTRIBUTES, ...SINGLE_ATTRIBUTES };

/** The attributes that have a column of their own; all others are read from the search keys. */
const OWN_COLUMNS: Readonly<Record<string, string>> = {
  id: 'u.id::text COLLATE "C"',
  createdAt: 'u.created_at',
  updatedAt: 'u.updated_at',
  userName: 'u.user_name_key',
  externalId: 'u.external_id',
};

/** What an index has, in words that it does not know. */
const UNINDEXED: Readonly<Record<string, string>> = {
  updatedAt: "u.updated_at + INTERVAL '0'",
  userName: "(u.user_name_key || '')",
  externalId: keyText("u.keys->>'externalId'"),
};

/** Whether it is an attribute with one plain value. */
export function isPlain(name: string): boolean {
  return Object.hasOwn(PLAIN_KINDS, name);
}

/** Whether it is an attribute that holds several values. */
export function isMulti(name: string): boolean {
  return Object.hasOwn(MULTI_ATTRIBUTES, name);
}

export function plainColumn(name: string): Column {
  const column = { kind: kindIn(PLAIN_KINDS, name), sql: OWN_COLUMNS[name] ?? keyText(`u.keys->>'${name}'`) };
  return name === 'userName' ? { ...column, plain: UNMARKED_NAME_KEY } : column;
}

/** The value in a form that an index can deliver in order, if there is one. */
export function indexedColumn(name: string): Column {
  return name === 'id' ? { kind: 'exactText', sql: 'u.id' } : plainColumn(name);
}

/** The value in a form that no index orders; the order is the same. */
export function unindexedColumn(name: string): Column {
  const { kind, sql } = plainColumn(name);
  return { kind, sql: UNINDEXED[name] ?? sql };
}

/** A part of a name or a manager, e.g. `name.givenName`. */
export function partColumn(attribute: string, part: string): Column {
  const kind = kindIn(partKinds(COMPLEX_ATTRIBUTES, attribute), part);
  return { kind, sql: keyText(`u.keys->'${attribute}'->>'${part}'`) };
}

/** A part of the one value `v.parts` of a multi-valued attribute. */
export function valueColumn(attribute: string, part: string): Column {
  return { kind: kindIn(partKinds(MULTI_ATTRIBUTES, attribute), part), sql: keyText(`v.parts->>'${part}'`) };
}

/** All values of a multi-valued attribute as rows `v(parts, place)`; no row when it has none. */
export function valuesOf(attribute: string): string {
  partKinds(MULTI_ATTRIBUTES, attribute);
  return `jsonb_array_elements(u.keys->'${attribute}') WITH ORDINALITY AS v(parts, place)`;
}

/** A comparison letter by letter, whatever the locale of the server. */
function keyText(sql: string): string {
  return `(${sql}) COLLATE "C"`;
}

function partKinds(attributes: Readonly<Record<string, Kinds>>, attribute: string): Kinds {
  const kinds = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
  invariant(kinds !== undefined, `${attribute} is an attribute with parts`);
  return kinds;
}

/** Names become part of the statement: only the ones that we declare ourselves may. */
function kindIn(kinds: Kinds, name: string): ValueKind {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  invariant(kind !== undefined, `${name} is an attribute that can be compared`);
  return kind;
}
