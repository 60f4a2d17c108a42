import type { Bindings } from '../../../database/dynamic-statement.ts';
import { ALWAYS, NEVER, type Predicate, scanCondition } from '../../../database/predicate.ts';
import { isStoredId } from '../../../database/row-values.ts';
import { isAlwaysPresent, type UserOrder } from '../../domain/user-order.ts';
import type { UsersQuery } from '../../domain/user-search.ts';
import { indexedColumn, unindexedColumn } from '../attribute-column.ts';
import { orderKey } from './compile-order.ts';

const TYPES: Readonly<Record<string, 'uuid' | 'timestamptz'>> = {
  id: 'uuid',
  createdAt: 'timestamptz',
  updatedAt: 'timestamptz',
};

/** The condition of keyset pagination: users after the given keyset in the order; ties are in the order of `id`. */
export function keysetCondition(
  { after, orderBy }: Pick<UsersQuery, 'after' | 'orderBy'>,
  bindings: Bindings,
): Predicate {
  if (after === null) return ALWAYS;
  if (!isStoredId(after.id)) return NEVER;
  let condition = `u.id > ${bindings.bind(after.id, 'uuid')}`;
  for (const [at, order] of [...orderBy.entries()].reverse()) {
    const key = after.keys[at] ?? null;
    const placeholder = key === null ? null : bindings.bind(key, TYPES[order.by] ?? 'text');
    condition = afterKey(order, placeholder, condition);
  }
  return scanCondition(condition);
}

/**
 * The condition for one sort key. Users without a value come last ascending, first descending (RFC 7644 §3.4.2.3).
 *
 * @param placeholder of the key; `null` for no value
 * @param ties SQL: the condition for users with the same key
 */
function afterKey({ by, direction }: UserOrder, placeholder: string | null, ties: string): string {
  const sql = orderKey(by, isAlwaysPresent(by) ? indexedColumn : unindexedColumn);
  const isDescending = direction === 'DESC';
  if (placeholder === null) return isDescending ? `(${sql} IS NOT NULL OR ${ties})` : `(${sql} IS NULL AND ${ties})`;
  const beyond = isDescending ? '<' : '>';
  // The first comparison is redundant, but gives an index scan its start.
  const condition = `(${sql} ${beyond}= ${placeholder} AND (${sql} ${beyond} ${placeholder} OR ${ties}))`;
  return isDescending || isAlwaysPresent(by) ? condition : `(${sql} IS NULL OR ${condition})`;
}
