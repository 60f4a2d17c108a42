import { Fault } from '../../kernel/fault.ts';
import { isId } from '../../kernel/ids.ts';
import { readCycleId } from '../domain/cycle.ts';

/** What a page is a page of; a cursor of one kind is no place in another. */
export type CursorKind = 'user' | 'change' | 'request' | 'cycle' | 'ordered-user';

const isPlace: Readonly<Record<CursorKind, (place: string) => boolean>> = {
  user: isId,
  change: (sequence) => /^\d{1,18}$/.test(sequence),
  request: isId,
  'ordered-user': (place) => isId(place.split(' ')[0] ?? ''),
  cycle: (id) => readCycleId(id) !== null,
};

/** Where a page ends, as text that callers hand back and need not understand. */
export function placeToCursor(kind: CursorKind, place: string): string {
  return Buffer.from(`${kind}:${place}`, 'utf8').toString('base64url');
}

/**
 * @returns the place that the cursor stands for; `null` when none is given
 * @throws Fault `INVALID_VALUE` for a cursor that no page of that kind gave
 */
export function parseCursor(kind: CursorKind, cursor: string | null | undefined): string | null {
  if (cursor === null || cursor === undefined) return null;
  const place = Buffer.from(cursor, 'base64url')
    .toString('utf8')
    .slice(kind.length + 1);
  if (isPlace[kind](place) && placeToCursor(kind, place) === cursor) return place;
  throw invalidCursor();
}

export function invalidCursor(): Fault {
  return new Fault('INVALID_VALUE', 'after is no cursor of this list; pass the endCursor of its last page.', 'after');
}
