import { Fault } from '../../../kernel/fault.ts';
import { readPageSize } from '../../graphql/page-size.ts';
import type { UserOrder } from '../domain/user-order.ts';
import type { UsersQuery } from '../domain/user-search.ts';
import { readFilter, readSearch } from './read-filter.ts';
import type { TotalWanted } from './read-total.ts';
import { parseUserCursor } from './user-cursor.ts';
import type { UsersArgs } from './users.args.ts';

const MAX_ORDER_KEYS = 10;

interface Circumstances extends TotalWanted {
  readonly maxPageSize: number;
}

/** All that callers say of a page; how many bytes are left for it is not for them to say. */
type AskedQuery = Omit<UsersQuery, 'maxBytes'>;

/**
 * The domain's query.
 *
 * @throws Fault `INVALID_VALUE` for arguments that contradict each other, `LIMIT_EXCEEDED`
 */
export function readUsersQuery(args: UsersArgs, { maxPageSize, ...total }: Circumstances): AskedQuery {
  const orderBy = readOrder(args.orderBy ?? []);
  const after = parseUserCursor(args.after, orderBy);
  if (after !== null && typeof args.offset === 'number') {
    throw invalid('offset', 'Use either offset or after, not both.');
  }
  return {
    filter: readFilter(args.filter ?? null),
    search: readSearch(args.search),
    orderBy,
    first: readPageSize(args.first, maxPageSize),
    offset: readOffset(args.offset ?? 0),
    after,
    ...total,
  };
}

function readOrder(orderBy: readonly UserOrder[]): readonly UserOrder[] {
  if (orderBy.length <= MAX_ORDER_KEYS) return orderBy;
  throw new Fault('LIMIT_EXCEEDED', `orderBy takes ${MAX_ORDER_KEYS} keys at most.`, 'orderBy');
}

function readOffset(offset: number): number {
  if (offset >= 0) return offset;
  throw invalid('offset', 'offset must be 0 or more.');
}

function invalid(field: string, sentence: string): Fault {
  return new Fault('INVALID_VALUE', sentence, field);
}
