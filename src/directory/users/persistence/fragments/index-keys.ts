import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { comparisonKey } from '../../domain/delta/comparison.ts';
import {
  COMPLEX_ATTRIBUTES,
  type Kinds,
  MULTI_ATTRIBUTES,
  SINGLE_ATTRIBUTES,
  type UserField,
  type ValueKind,
} from '../../domain/user-attributes.ts';
import type { UserProfile } from '../../domain/user-profile.ts';

/** The comparison key of a text, or a boolean. */
export type IndexKey = string | boolean;

/** The keys of the parts of a name, a manager, or one value of a multi-valued attribute. */
export type PartKeys = Readonly<Record<string, IndexKey>>;

/** A profile in the form that filters and orders compare, stored in the column `keys`; of the same shape. */
export type IndexKeys = Readonly<Record<string, IndexKey | PartKeys | readonly PartKeys[]>>;

/** The path of an attribute, e.g. `emails.value`, and a key at it. */
export type PathKey = readonly [path: string, key: IndexKey];

const SINGLE: Kinds = SINGLE_ATTRIBUTES;
const COMPLEX: Readonly<Record<string, Kinds>> = COMPLEX_ATTRIBUTES;
const MULTI: Readonly<Record<string, Kinds>> = MULTI_ATTRIBUTES;

/** The attributes with an index of their own; they have no terms. */
const HAS_OWN_INDEX: ReadonlySet<string> = new Set(['userName', 'externalId']);

/** Computes the index keys of a profile; an attribute without a value has none. */
export function indexKeys(profile: UserProfile): IndexKeys {
  const keys: Record<string, IndexKeys[string]> = {};
  for (const [name, value] of Object.entries(profile)) {
    const key = keysOf(name as UserField, value);
    if (key !== undefined) keys[name] = key;
  }
  return keys;
}

function keysOf(name: UserField, value: unknown): IndexKeys[string] | undefined {
  const complex = COMPLEX[name];
  if (complex !== undefined) return nonEmpty(partKeys(complex, value));
  const multi = MULTI[name];
  if (multi !== undefined) return nonEmpty((value as readonly unknown[]).map((element) => partKeys(multi, element)));
  return keyOf(SINGLE[name], value);
}

function partKeys(kinds: Kinds, parts: unknown): PartKeys {
  const keys: Record<string, IndexKey> = {};
  for (const [part, value] of Object.entries(parts as object)) {
    const key = keyOf(kinds[part], value);
    if (key !== undefined) keys[part] = key;
  }
  return keys;
}

function keyOf(kind: ValueKind | undefined, value: unknown): IndexKey | undefined {
  if (kind === undefined) return undefined;
  if (typeof value === 'string') return comparisonKey(kind, value);
  return typeof value === 'boolean' ? value : undefined;
}

function nonEmpty<Keys extends object>(keys: Keys): Keys | undefined {
  return Object.keys(keys).length > 0 ? keys : undefined;
}

/**
 * The terms of a user in the inverted index (column `terms`, GIN): a 32-bit hash of each path with its key. Hashes
 * collide, so that each query also compares the key itself.
 */
export function termsOf(enterpriseId: EnterpriseId, keys: IndexKeys): number[] {
  const pathKeys = Object.entries(keys).flatMap(([name, key]) => pathKeysOf(name, key));
  return [...new Set(pathKeys.map((each) => termOf(enterpriseId, each)))];
}

/** The term of one key. It includes the enterprise, so that enterprises share no posting list of the index. */
export function termOf(enterpriseId: EnterpriseId, [path, key]: PathKey): number {
  return fnv1a(`${enterpriseId}|${path}|${key}`);
}

/**
 * The indexed paths of one value of a multi-valued attribute, e.g. `emails.value`. `type` and `primary` have no term:
 * almost every user has the same ones.
 */
export function partPathKeys(attribute: string, { type, primary, ...parts }: PartKeys): PathKey[] {
  return Object.entries(parts).map(([part, key]) => [`${attribute}.${part}`, key]);
}

function pathKeysOf(name: string, key: IndexKeys[string]): PathKey[] {
  if (typeof key !== 'object') return HAS_OWN_INDEX.has(name) ? [] : [[name, key]];
  return isList(key) ? key.flatMap((parts) => partPathKeys(name, parts)) : partPathKeys(name, key);
}

function isList(key: PartKeys | readonly PartKeys[]): key is readonly PartKeys[] {
  return Array.isArray(key);
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits, as PostgreSQL's signed `int`. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}
