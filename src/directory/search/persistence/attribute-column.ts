import { invariant } from '../../../kernel/invariant.ts';
import {
  COMPLEX_ATTRIBUTES,
  MULTI_ATTRIBUTES,
  OWN_ATTRIBUTES,
  SINGLE_ATTRIBUTES,
  type ValueKind,
} from '../../users/domain/user-attributes.ts';
import { UNMARKED_NAME_KEY } from '../../users/persistence/fragments/user-row.ts';

/** SQL for the value of an attribute: an expression on the row `u`, NULL for no value. */
export interface Column {
  readonly sql: string;
  readonly kind: ValueKind;
  /** The value without the mark of a conflict, for `contains` and `endsWith`; left out where there is no mark. */
  readonly unmarked?: string;
}

type Kinds = Readonly<Record<string, ValueKind>>;

const PLAIN_KINDS: Kinds = { ...OWN_ATTRIBUTES, ...SINGLE_ATTRIBUTES };

/** The attributes with a column of their own; all others are read from the index keys. */
const OWN_COLUMNS: Readonly<Record<string, string>> = {
  id: 'u.id::text COLLATE "C"',
  createdAt: 'u.created_at',
  updatedAt: 'u.updated_at',
  userName: 'u.user_name_key',
  externalId: 'u.external_id',
};

/** The values of indexed columns as expressions that match no index. */
const UNINDEXED: Readonly<Record<string, string>> = {
  updatedAt: "u.updated_at + INTERVAL '0'",
  userName: "(u.user_name_key || '')",
  externalId: keyText("u.keys->>'externalId'"),
};

/** Whether an attribute has one plain value. */
export function isPlain(name: string): boolean {
  return Object.hasOwn(PLAIN_KINDS, name);
}

/** Whether an attribute is multi-valued. */
export function isMulti(name: string): boolean {
  return Object.hasOwn(MULTI_ATTRIBUTES, name);
}

/** The column of a plain attribute. */
export function plainColumn(name: string): Column {
  const column = { kind: kindIn(PLAIN_KINDS, name), sql: OWN_COLUMNS[name] ?? keyText(`u.keys->>'${name}'`) };
  return name === 'userName' ? { ...column, unmarked: UNMARKED_NAME_KEY } : column;
}

/** The column of a plain attribute in a form that an index returns in order, if there is such an index. */
export function indexedColumn(name: string): Column {
  return name === 'id' ? { kind: 'exactText', sql: 'u.id' } : plainColumn(name);
}

/** The column of a plain attribute in a form that no index returns in order; the order is the same. */
export function unindexedColumn(name: string): Column {
  const { kind, sql } = plainColumn(name);
  return { kind, sql: UNINDEXED[name] ?? sql };
}

/** The column of a sub-attribute of a name or a manager, e.g. `name.givenName`. */
export function partColumn(attribute: string, part: string): Column {
  const kind = kindIn(partKinds(COMPLEX_ATTRIBUTES, attribute), part);
  return { kind, sql: keyText(`u.keys->'${attribute}'->>'${part}'`) };
}

/** The column of a sub-attribute of one value `v.parts` of a multi-valued attribute. */
export function valueColumn(attribute: string, part: string): Column {
  return { kind: kindIn(partKinds(MULTI_ATTRIBUTES, attribute), part), sql: keyText(`v.parts->>'${part}'`) };
}

/** SQL: all values of a multi-valued attribute as rows `v(parts, place)`; no row for no value. */
export function valuesOf(attribute: string): string {
  partKinds(MULTI_ATTRIBUTES, attribute);
  return `jsonb_array_elements(u.keys->'${attribute}') WITH ORDINALITY AS v(parts, place)`;
}

/** Compares by code points, whatever the locale of the server. */
function keyText(sql: string): string {
  return `(${sql}) COLLATE "C"`;
}

function partKinds(attributes: Readonly<Record<string, Kinds>>, attribute: string): Kinds {
  const kinds = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
  invariant(kinds !== undefined, `${attribute} is an attribute with parts`);
  return kinds;
}

/** Names become part of the statement, so that only names of our own tables may pass. */
function kindIn(kinds: Kinds, name: string): ValueKind {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  invariant(kind !== undefined, `${name} is an attribute that can be compared`);
  return kind;
}
