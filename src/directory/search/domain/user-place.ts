import type { UserId } from '../../../kernel/ids.ts';
import { comparisonKey } from '../../users/domain/delta/comparison-key.ts';
import type { User } from '../../users/domain/user.ts';
import {
  COMPLEX_ATTRIBUTES,
  MULTI_ATTRIBUTES,
  SINGLE_ATTRIBUTES,
  type ValueKind,
} from '../../users/domain/user-attributes.ts';
import { userNameKeyOf } from '../../users/domain/user-name-key.ts';
import type { UserOrder, UserOrderKey } from './user-order.ts';

/** Where a user stands, or stood, in an order: the keyset that a page goes on behind. */
export interface UserPlace {
  readonly id: UserId;
  /** What each key of the order compares, in their order; `null` for no value. */
  readonly keys: readonly (string | null)[];
}

/** A text is sorted by so many of its first characters (code points), so that every place in an order is a short one. */
export const SORTED_CHARACTERS = 200;

/** The keys of order that are short by themselves: the names have limits of their own. */
const SHORT_KEYS: ReadonlySet<UserOrderKey> = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'active',
  'userName',
  'externalId',
]);

const PRESENT_KEYS: ReadonlySet<UserOrderKey> = new Set(['id', 'createdAt', 'updatedAt', 'userName']);

type Kinds = Readonly<Record<string, ValueKind>>;

const KINDS: Readonly<Record<string, ValueKind | Kinds>> = {
  ...SINGLE_ATTRIBUTES,
  ...COMPLEX_ATTRIBUTES,
  ...MULTI_ATTRIBUTES,
};

/** Whether users are sorted by all of the value, and not by its first characters alone. */
export function isSortedWhole(by: UserOrderKey): boolean {
  return SHORT_KEYS.has(by);
}

/** Whether every user has a value of the key. */
export function isAlwaysPresent(by: UserOrderKey): boolean {
  return PRESENT_KEYS.has(by);
}

/** Where a user stands. */
export function placeOf(user: User, orderBy: readonly UserOrder[]): UserPlace {
  return { id: user.id, keys: orderBy.map(({ by }) => sortKeyOf(user, by)) };
}

function sortKeyOf(user: User, by: UserOrderKey): string | null {
  if (by === 'id' || by === 'createdAt' || by === 'updatedAt') return user[by];
  if (by === 'userName') return userNameKeyOf(user);
  const [field = '', part] = by.split('.');
  const value = foremostValue((user.profile as object as Readonly<Record<string, unknown>>)[field], part);
  if (typeof value !== 'string') return value === undefined ? null : String(value);
  const kinds = KINDS[field] ?? 'text';
  const key = comparisonKey(typeof kinds === 'string' ? kinds : (kinds[part ?? ''] ?? 'text'), value);
  return isSortedWhole(by) ? key : firstCharacters(key);
}

/** Of several values the primary one counts, else the first (RFC 7644 §3.4.2.3). */
function foremostValue(whole: unknown, part: string | undefined): unknown {
  const one = Array.isArray(whole) ? (whole.find(({ primary }) => primary === true) ?? whole[0]) : whole;
  return part === undefined ? one : (one as Readonly<Record<string, unknown>> | undefined)?.[part];
}

function firstCharacters(text: string): string {
  if (text.length <= SORTED_CHARACTERS) return text;
  // A character has two units at most.
  const characters = Array.from(text.slice(0, 2 * SORTED_CHARACTERS));
  return characters.slice(0, SORTED_CHARACTERS).join('');
}
