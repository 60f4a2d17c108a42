import type { Bindings } from '../../../database/bindings.ts';
import { ALWAYS, NEVER, type Predicate, scanned } from '../../../database/predicate.ts';
import { isStoredId } from '../../../database/storable.ts';
import type { UserOrder } from '../../domain/user-order.ts';
import { isAlwaysPresent } from '../../domain/user-place.ts';
import type { UsersQuery } from '../../domain/user-search.ts';
import { indexedColumn, unindexedColumn } from '../attribute-column.ts';
import { orderKey } from './compile-order.ts';

const TYPES: Readonly<Record<string, 'uuid' | 'timestamptz'>> = {
  id: 'uuid',
  createdAt: 'timestamptz',
  updatedAt: 'timestamptz',
};

/** What stands behind the place that the page goes on from: by the keys of the order, ties in the order of `id`. */
export function behindPlace({ after, orderBy }: Pick<UsersQuery, 'after' | 'orderBy'>, bindings: Bindings): Predicate {
  if (after === null) return ALWAYS;
  if (!isStoredId(after.id)) return NEVER;
  let behind = `u.id > ${bindings.bind(after.id, 'uuid')}`;
  for (const [at, order] of [...orderBy.entries()].reverse()) {
    const key = after.keys[at] ?? null;
    const place = key === null ? null : bindings.bind(key, TYPES[order.by] ?? 'text');
    behind = behindKey(order, place, behind);
  }
  return scanned(behind);
}

/**
 * Without a value users come last ascending, first descending (RFC 7644 §3.4.2.3).
 *
 * @param place what stands for the key; `null` for no value
 * @param ties SQL: who of the users with the same key comes behind
 */
function behindKey({ by, direction }: UserOrder, place: string | null, ties: string): string {
  const sql = orderKey(by, isAlwaysPresent(by) ? indexedColumn : unindexedColumn);
  const isDescending = direction === 'DESC';
  if (place === null) return isDescending ? `(${sql} IS NOT NULL OR ${ties})` : `(${sql} IS NULL AND ${ties})`;
  const beyond = isDescending ? '<' : '>';
  // The first comparison says nothing that the second does not, but an index can begin with it.
  const behind = `(${sql} ${beyond}= ${place} AND (${sql} ${beyond} ${place} OR ${ties}))`;
  return isDescending || isAlwaysPresent(by) ? behind : `(${sql} IS NULL OR ${behind})`;
}
