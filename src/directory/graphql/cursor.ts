import { Fault } from '../../kernel/fault.ts';
import type { PageType } from './paging.ts';

/** A kind of list. A cursor is valid only for lists of its kind. */
export interface CursorKind {
  readonly name: string;
  /** Whether a decoded cursor is a valid position in these lists. */
  isPosition(position: string): boolean;
}

/** Maximum characters; a cursor of the longest order with the longest keys has about 14,000. */
const MAX_CURSOR_LENGTH = 16_384;

/** Encodes a position in a list as an opaque cursor. */
export function formatCursor({ name }: CursorKind, position: string): string {
  return Buffer.from(`${name}:${position}`, 'utf8').toString('base64url');
}

/**
 * Decodes a cursor.
 *
 * @returns the position; `null` without a cursor
 * @throws Fault `INVALID_VALUE` for a cursor that is not from a list of this kind
 */
export function parseCursor(kind: CursorKind, cursor: string | null | undefined): string | null {
  if (cursor === null || cursor === undefined) return null;
  if (cursor.length > MAX_CURSOR_LENGTH) throw invalidCursor();
  const position = Buffer.from(cursor, 'base64url')
    .toString('utf8')
    .slice(kind.name.length + 1);
  if (kind.isPosition(position) && formatCursor(kind, position) === cursor) return position;
  throw invalidCursor();
}

/** The cursor is not valid for the list. */
export function invalidCursor(): Fault {
  const sentence = 'after is not a valid cursor of this list; use the endCursor of the previous page.';
  return new Fault('INVALID_VALUE', sentence, 'after');
}

/**
 * Returns the fields of a page that lead to the next one.
 *
 * @param endCursor `null` for an empty page, which cannot be continued
 */
export function endOfPage(endCursor: string | null, hasMore: boolean): Pick<PageType, 'hasNextPage' | 'endCursor'> {
  return { hasNextPage: hasMore && endCursor !== null, endCursor };
}
