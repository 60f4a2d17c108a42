import { placedKeyOf } from '../domain/user-place.ts';
import type { UsersQuery } from '../domain/user-store.ts';
import { indexedColumn } from './attribute-column.ts';
import type { Bindings } from './bindings.ts';
import { ALWAYS, NEVER, type Predicate, scanned } from './predicate.ts';
import { isStorable, isStoredId } from './storable.ts';

const TYPES = { id: 'uuid', userName: 'text', createdAt: 'timestamptz', updatedAt: 'timestamptz' } as const;

/** What stands behind the place that the page goes on from; ties of the key are in the order of `id`. */
export function behindPlace({ after, orderBy }: Pick<UsersQuery, 'after' | 'orderBy'>, bindings: Bindings): Predicate {
  if (after === null) return ALWAYS;
  if (!isStoredId(after.id)) return NEVER;
  const order = placedKeyOf(orderBy);
  if (order === null || after.key === null) return scanned(`u.id > ${bindings.bind(after.id, 'uuid')}`);
  if (!isStorable(after.key)) return NEVER;

  const { sql } = indexedColumn(order.by);
  const key = bindings.bind(order.by === 'id' ? after.id : after.key, TYPES[order.by]);
  const beyond = order.direction === 'DESC' ? '<' : '>';
  // The first comparison says nothing that the second does not, but an index can begin with it.
  const tie = `${sql} = ${key} AND u.id > ${bindings.bind(after.id, 'uuid')}`;
  return scanned(`(${sql} ${beyond}= ${key} AND (${sql} ${beyond} ${key} OR (${tie})))`);
}
