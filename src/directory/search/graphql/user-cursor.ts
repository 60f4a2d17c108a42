import { isId, type UserId } from '../../../kernel/ids.ts';
import { type CursorKind, invalidCursor, parseCursor, placeToCursor } from '../../graphql/cursor.ts';
import type { UserOrder, UserOrderKey } from '../domain/user-order.ts';
import { isAlwaysPresent, type UserPlace } from '../domain/user-place.ts';

/** Pages in the order of creation. */
const USER: CursorKind = { name: 'user', isPlace: isId };

/** Pages in an order that the caller chose. */
const ORDERED_USER: CursorKind = { name: 'ordered-user', isPlace: (place) => isId(place.split('\0')[0] ?? '') };

/** No text of a user has it. */
const SEPARATOR = '\0';

/** Before a key, so that an empty text is another one than no value. */
const PRESENT = '=';

/**
 * The cursor of a place among users. In an order that is asked for it holds the keys too, which whoever read the page has
 * read of its last user: the user may have moved, or gone, by the time it comes back.
 */
export function userPlaceToCursor({ id, keys }: UserPlace, orderBy: readonly UserOrder[]): string {
  if (orderBy.length === 0) return placeToCursor(USER, id);
  const written = keys.map((key) => (key === null ? '' : `${PRESENT}${key}`));
  return placeToCursor(ORDERED_USER, [id, orderName(orderBy), ...written].join(SEPARATOR));
}

/**
 * The place that a cursor stands for; `null` when none is given.
 *
 * @throws Fault `INVALID_VALUE` for a cursor of another list or another order
 */
export function parseUserCursor(cursor: string | null | undefined, orderBy: readonly UserOrder[]): UserPlace | null {
  if (orderBy.length === 0) {
    const id = parseCursor(USER, cursor);
    return id === null ? null : { id: id as UserId, keys: [] };
  }
  const place = parseCursor(ORDERED_USER, cursor);
  if (place === null) return null;
  const [id = '', order, ...written] = place.split(SEPARATOR);
  if (order !== orderName(orderBy) || written.length !== orderBy.length) throw invalidCursor();
  return { id: id as UserId, keys: orderBy.map(({ by }, at) => parseKey(written[at] ?? '', by, id)) };
}

function parseKey(written: string, by: UserOrderKey, id: string): string | null {
  if (written === '' && !isAlwaysPresent(by)) return null;
  const key = written.slice(PRESENT.length);
  const isMeant = by === 'id' ? key === id : !(by === 'createdAt' || by === 'updatedAt') || isMoment(key);
  if (written.startsWith(PRESENT) && isMeant) return key;
  throw invalidCursor();
}

/** As `toISOString` writes moments of the years that a database knows. */
function isMoment(key: string): boolean {
  const moment = new Date(key);
  return /^\d{4}-/.test(key) && !/^0000/.test(key) && !Number.isNaN(moment.getTime()) && moment.toISOString() === key;
}

function orderName(orderBy: readonly UserOrder[]): string {
  return orderBy.map(({ by, direction }) => `${by}:${direction}`).join(',');
}
