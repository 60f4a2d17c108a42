import { comparisonKey } from '../../domain/delta/comparison-key.ts';
import {
  COMPLEX_ATTRIBUTES,
  MULTI_ATTRIBUTES,
  SINGLE_ATTRIBUTES,
  type UserField,
  type ValueKind,
} from '../../domain/user-attributes.ts';
import type { UserProfile } from '../../domain/user-profile.ts';

/** A text or a boolean in the form that comparisons go by. */
export type SearchKey = string | boolean;

/** The parts of a name, a manager, or one value of a multi-valued attribute. */
export type PartKeys = Readonly<Record<string, SearchKey>>;

/** A profile in the form that comparisons go by, and of the same shape. */
export type SearchKeys = Readonly<Record<string, SearchKey | PartKeys | readonly PartKeys[]>>;

type Kinds = Readonly<Record<string, ValueKind>>;

const SINGLE: Readonly<Record<string, ValueKind>> = SINGLE_ATTRIBUTES;
const COMPLEX: Readonly<Record<string, Kinds>> = COMPLEX_ATTRIBUTES;
const MULTI: Readonly<Record<string, Kinds>> = MULTI_ATTRIBUTES;

/** The form of a profile that filters and orders look at: what has no value has no key. */
export function searchKeys(profile: UserProfile): SearchKeys {
  const keys: Record<string, SearchKeys[string]> = {};
  for (const [name, value] of Object.entries(profile)) {
    const key = keysOf(name as UserField, value);
    if (key !== undefined) keys[name] = key;
  }
  return keys;
}

function keysOf(name: UserField, value: unknown): SearchKeys[string] | undefined {
  const complex = COMPLEX[name];
  if (complex !== undefined) return nonEmpty(partKeys(complex, value));
  const multi = MULTI[name];
  if (multi !== undefined) return nonEmpty((value as readonly unknown[]).map((element) => partKeys(multi, element)));
  return keyOf(SINGLE[name], value);
}

function partKeys(kinds: Kinds, parts: unknown): PartKeys {
  const keys: Record<string, SearchKey> = {};
  for (const [part, value] of Object.entries(parts as object)) {
    const key = keyOf(kinds[part], value);
    if (key !== undefined) keys[part] = key;
  }
  return keys;
}

function keyOf(kind: ValueKind | undefined, value: unknown): SearchKey | undefined {
  if (kind === undefined) return undefined;
  if (typeof value === 'string') return comparisonKey(kind, value);
  return typeof value === 'boolean' ? value : undefined;
}

function nonEmpty<Keys extends object>(keys: Keys): Keys | undefined {
  return Object.keys(keys).length > 0 ? keys : undefined;
}
