import type { UserId } from '../../kernel/ids.ts';
import type { UserOrder } from '../domain/user-order.ts';
import { placedKeyOf, type UserPlace } from '../domain/user-place.ts';
import { invalidCursor, parseCursor, placeToCursor } from './cursor.ts';

/** The cursor of a place among users; in an order by a key it holds the key too, for the user may move meanwhile. */
export function userPlaceToCursor({ id, key }: UserPlace, orderBy: readonly UserOrder[]): string {
  if (key === null) return placeToCursor('user', id);
  return placeToCursor('ordered-user', `${id} ${orderName(orderBy)} ${key}`);
}

/**
 * The place that a cursor stands for; `null` when none is given.
 *
 * @throws Fault `INVALID_VALUE` for a cursor of another list or another order
 */
export function parseUserCursor(cursor: string | null | undefined, orderBy: readonly UserOrder[]): UserPlace | null {
  if (orderBy.length === 0) {
    const id = parseCursor('user', cursor);
    return id === null ? null : { id: id as UserId, key: null };
  }
  const place = parseCursor('ordered-user', cursor);
  if (place === null) return null;
  const [, id = '', order, key = ''] = /^(\S+) (\S+) (.*)$/s.exec(place) ?? [];
  const isKey = !/^(created|updated)At/.test(orderName(orderBy)) || isMoment(key);
  if (order !== orderName(orderBy) || !isKey) throw invalidCursor();
  return { id: id as UserId, key };
}

/** As `toISOString` writes moments of the years that a database knows. */
function isMoment(key: string): boolean {
  const moment = new Date(key);
  return /^\d{4}-/.test(key) && !/^0000/.test(key) && !Number.isNaN(moment.getTime()) && moment.toISOString() === key;
}

function orderName(orderBy: readonly UserOrder[]): string {
  const order = placedKeyOf(orderBy);
  return order === null ? '' : `${order.by}:${order.direction}`;
}
