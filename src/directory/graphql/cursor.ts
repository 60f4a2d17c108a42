import { Fault } from '../../kernel/fault.ts';
import type { PageType } from './page.type.ts';

/** The lists of one kind. A cursor of another kind is no valid place in them. */
export interface CursorKind {
  readonly name: string;
  /** Whether a decoded cursor is a place in these lists. */
  isPlace(place: string): boolean;
}

/** Characters of a cursor: of the longest order, with the longest keys, one has about 14,000. */
const MAX_CURSOR_LENGTH = 16_384;

/** Where a page ends, as text that callers hand back and need not understand. */
export function placeToCursor({ name }: CursorKind, place: string): string {
  return Buffer.from(`${name}:${place}`, 'utf8').toString('base64url');
}

/**
 * @returns the place that the cursor stands for; `null` when none is given
 * @throws Fault `INVALID_VALUE` for a cursor that no page of that kind gave
 */
export function parseCursor(kind: CursorKind, cursor: string | null | undefined): string | null {
  if (cursor === null || cursor === undefined) return null;
  if (cursor.length > MAX_CURSOR_LENGTH) throw invalidCursor();
  const place = Buffer.from(cursor, 'base64url')
    .toString('utf8')
    .slice(kind.name.length + 1);
  if (kind.isPlace(place) && placeToCursor(kind, place) === cursor) return place;
  throw invalidCursor();
}

export function invalidCursor(): Fault {
  const sentence = 'after is not a valid cursor of this list; use the endCursor of the previous page.';
  return new Fault('INVALID_VALUE', sentence, 'after');
}

/**
 * How a page ends.
 *
 * @param endCursor `null` for a page of nothing, which has no place to go on from: nothing follows it
 */
export function endOfPage(endCursor: string | null, hasMore: boolean): Pick<PageType, 'hasNextPage' | 'endCursor'> {
  return { hasNextPage: hasMore && endCursor !== null, endCursor };
}
