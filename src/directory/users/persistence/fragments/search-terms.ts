import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { PartKeys, SearchKey, SearchKeys } from './index-keys.ts';

/** A place in a profile, and what stands there. */
type Placed = readonly [path: string, key: SearchKey];

/** Attributes that an index of their own finds. */
const HAS_INDEX: ReadonlySet<string> = new Set(['userName', 'externalId']);

/**
 * The numbers under which the inverted index finds a user: one for each value at each place. Two values may share a
 * number, so whatever the index finds is compared once more.
 */
export function termsOf(enterpriseId: EnterpriseId, keys: SearchKeys): number[] {
  const placed = Object.entries(keys).flatMap(([name, key]) => places(name, key));
  return [...new Set(placed.map((each) => termOf(enterpriseId, each)))];
}

/** The number of one value at one place. */
export function termOf(enterpriseId: EnterpriseId, [path, key]: Placed): number {
  return fnv1a(`${enterpriseId}|${path}|${key}`);
}

/**
 * The places of one value of a multi-valued attribute, e.g. `emails.value`. What says which of the values it is finds
 * almost everybody, and so is no way in.
 */
export function partPlaces(attribute: string, { type, primary, ...parts }: PartKeys): Placed[] {
  return Object.entries(parts).map(([part, key]) => [`${attribute}.${part}`, key]);
}

function places(name: string, key: SearchKeys[string]): Placed[] {
  if (typeof key !== 'object') return HAS_INDEX.has(name) ? [] : [[name, key]];
  return isList(key) ? key.flatMap((parts) => partPlaces(name, parts)) : partPlaces(name, key);
}

function isList(key: PartKeys | readonly PartKeys[]): key is readonly PartKeys[] {
  return Array.isArray(key);
}

/** The 32-bit hash of Fowler, Noll and Vo, as the signed integer that PostgreSQL keeps. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}
