import { fold } from '../../kernel/fold.ts';
import type { UserId } from '../../kernel/ids.ts';
import type { User } from './user.ts';
import type { UserOrder } from './user-order.ts';

/** The keys of order that every user has a value of; a page may go on behind a place in such an order. */
export const PLACED_KEYS = ['id', 'userName', 'createdAt', 'updatedAt'] as const;

/** A key of order that every user has a value of. */
export type PlacedKey = (typeof PLACED_KEYS)[number];

/** Where a user stands, or stood, in an order. */
export interface UserPlace {
  readonly id: UserId;
  /** What the one key of the order compares; `null` in the order of creation. */
  readonly key: string | null;
}

/** The one key of an order in which users have places; `null` when there are none in it. */
export function placedKeyOf(orderBy: readonly UserOrder[]): (UserOrder & { readonly by: PlacedKey }) | null {
  const [order] = orderBy;
  if (order === undefined || orderBy.length > 1) return null;
  const by = PLACED_KEYS.find((key) => key === order.by);
  return by === undefined ? null : { ...order, by };
}

/** Where a user stands; `null` in an order without places. */
export function placeOf(user: User, orderBy: readonly UserOrder[]): UserPlace | null {
  if (orderBy.length === 0) return { id: user.id, key: null };
  const order = placedKeyOf(orderBy);
  return order && { id: user.id, key: keyOf(user, order.by) };
}

function keyOf({ id, profile, ...times }: User, by: PlacedKey): string {
  if (by === 'id') return id;
  return by === 'userName' ? fold(profile.userName) : times[by];
}
