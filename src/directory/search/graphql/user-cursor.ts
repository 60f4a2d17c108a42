import { isId, type UserId } from '../../../kernel/ids.ts';
import { type CursorKind, formatCursor, invalidCursor, parseCursor } from '../../graphql/cursor.ts';
import { isAlwaysPresent, type UserKeyset, type UserOrder, type UserOrderKey } from '../domain/user-order.ts';

/** Separates the parts of a cursor; no text of a user contains it. */
const SEPARATOR = '\0';

/** Pages in the order of creation. */
const USER: CursorKind = { name: 'user', isPosition: isId };

/** Pages in a requested order. */
const ORDERED_USER: CursorKind = {
  name: 'ordered-user',
  isPosition: (position) => isId(position.split(SEPARATOR)[0] ?? ''),
};

/** Precedes a key, so that an empty text differs from no value. */
const PRESENT = '=';

/**
 * Writes the cursor of a keyset. In a requested order it contains the sort keys, since the user may have changed or
 * been deleted when the next page is read; the caller has read the same values on the page.
 */
export function keysetToCursor({ id, keys }: UserKeyset, orderBy: readonly UserOrder[]): string {
  if (orderBy.length === 0) return formatCursor(USER, id);
  const written = keys.map((key) => (key === null ? '' : `${PRESENT}${key}`));
  return formatCursor(ORDERED_USER, [id, orderName(orderBy), ...written].join(SEPARATOR));
}

/**
 * Reads the keyset of a cursor; `null` if none is given.
 *
 * @throws Fault `INVALID_VALUE` for a cursor of another list or another order
 */
export function parseUserCursor(cursor: string | null | undefined, orderBy: readonly UserOrder[]): UserKeyset | null {
  if (orderBy.length === 0) {
    const id = parseCursor(USER, cursor);
    return id === null ? null : { id: id as UserId, keys: [] };
  }
  const position = parseCursor(ORDERED_USER, cursor);
  if (position === null) return null;
  const [id = '', order, ...written] = position.split(SEPARATOR);
  if (order !== orderName(orderBy) || written.length !== orderBy.length) throw invalidCursor();
  return { id: id as UserId, keys: orderBy.map(({ by }, at) => parseKey(written[at] ?? '', by, id)) };
}

function parseKey(written: string, by: UserOrderKey, id: string): string | null {
  if (written === '' && !isAlwaysPresent(by)) return null;
  const key = written.slice(PRESENT.length);
  if (written.startsWith(PRESENT) && isValidKey(key, by, id)) return key;
  throw invalidCursor();
}

function isValidKey(key: string, by: UserOrderKey, id: string): boolean {
  if (by === 'id') return key === id;
  return by === 'createdAt' || by === 'updatedAt' ? isInstant(key) : true;
}

/** Whether a key is a time as `toISOString` writes it, of a year that PostgreSQL accepts. */
function isInstant(key: string): boolean {
  const instant = new Date(key);
  return /^\d{4}-/.test(key) && !/^0000/.test(key) && !Number.isNaN(instant.getTime()) && instant.toISOString() === key;
}

function orderName(orderBy: readonly UserOrder[]): string {
  return orderBy.map(({ by, direction }) => `${by}:${direction}`).join(',');
}
