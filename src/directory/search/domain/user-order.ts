import type { UserId } from '../../../kernel/ids.ts';
import { comparisonKey } from '../../users/domain/delta/comparison.ts';
import type { User } from '../../users/domain/user.ts';
import {
  COMPLEX_ATTRIBUTES,
  type ComplexAttribute,
  type Kinds,
  MULTI_ATTRIBUTES,
  type MultiAttribute,
  type OwnAttribute,
  SINGLE_ATTRIBUTES,
  type SingleAttribute,
  type ValueKind,
} from '../../users/domain/user-attributes.ts';
import { storedUserNameKey } from '../../users/domain/user-name-key.ts';

/**
 * A sort key of users: an attribute, or a sub-attribute such as `name.familyName`. A multi-valued attribute sorts by
 * its primary value, or else by its first (RFC 7644 §3.4.2.3).
 */
export type UserOrderKey =
  | SingleAttribute
  | OwnAttribute
  | `${ComplexAttribute}.${string}`
  | `${MultiAttribute}.${string}`;

/** A sort key with its direction. Users without a value come last ascending, first descending (RFC 7644 §3.4.2.3). */
export interface UserOrder {
  readonly by: UserOrderKey;
  readonly direction: 'ASC' | 'DESC';
}

/** The sort keys of one user: keyset pagination continues a list after them. */
export interface UserKeyset {
  readonly id: UserId;
  /** The value of each sort key in its compared form; `null` for no value. */
  readonly keys: readonly (string | null)[];
}

/** Texts sort by this many characters (code points) at most, so that keysets, and thus cursors, stay short. */
export const SORTED_CHARACTERS = 200;

/** Sort keys whose values are short: the two names have limits of their own. */
const SHORT_KEYS: ReadonlySet<UserOrderKey> = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'active',
  'userName',
  'externalId',
]);

const PRESENT_KEYS: ReadonlySet<UserOrderKey> = new Set(['id', 'createdAt', 'updatedAt', 'userName']);

const KINDS: Readonly<Record<string, ValueKind | Kinds>> = {
  ...SINGLE_ATTRIBUTES,
  ...COMPLEX_ATTRIBUTES,
  ...MULTI_ATTRIBUTES,
};

/** Whether users sort by the whole value and not only by its first characters. */
export function isSortedInFull(by: UserOrderKey): boolean {
  return SHORT_KEYS.has(by);
}

/** Whether every user has a value of the sort key. */
export function isAlwaysPresent(by: UserOrderKey): boolean {
  return PRESENT_KEYS.has(by);
}

/** The keyset of a user in an order. */
export function keysetOf(user: User, orderBy: readonly UserOrder[]): UserKeyset {
  return { id: user.id, keys: orderBy.map(({ by }) => sortKeyOf(user, by)) };
}

function sortKeyOf(user: User, by: UserOrderKey): string | null {
  if (by === 'id' || by === 'createdAt' || by === 'updatedAt') return user[by];
  if (by === 'userName') return storedUserNameKey(user);
  const [field = '', part] = by.split('.');
  const value = sortedValue((user.profile as object as Readonly<Record<string, unknown>>)[field], part);
  if (typeof value !== 'string') return value === undefined ? null : String(value);
  const kinds = KINDS[field] ?? 'text';
  const key = comparisonKey(typeof kinds === 'string' ? kinds : (kinds[part ?? ''] ?? 'text'), value);
  return isSortedInFull(by) ? key : firstCharacters(key);
}

/** The value to sort by: of a multi-valued attribute the primary one, or else the first. */
function sortedValue(whole: unknown, part: string | undefined): unknown {
  const one = Array.isArray(whole) ? (whole.find(({ primary }) => primary === true) ?? whole[0]) : whole;
  return part === undefined ? one : (one as Readonly<Record<string, unknown>> | undefined)?.[part];
}

function firstCharacters(text: string): string {
  if (text.length <= SORTED_CHARACTERS) return text;
  // A code point has at most two UTF-16 units.
  const characters = Array.from(text.slice(0, 2 * SORTED_CHARACTERS));
  return characters.slice(0, SORTED_CHARACTERS).join('');
}
