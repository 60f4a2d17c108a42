import { Fault } from '../../../kernel/fault.ts';
import { withoutNulls } from '../../graphql/inputs.ts';
import { assertFilterSize } from '../../graphql/limits/filter-size.ts';
import { readPageSize } from '../../graphql/paging.ts';
import { countOfWords, MAX_SEARCH_WORDS, searchWords } from '../../users/domain/search-words.ts';
import type { UserFilter } from '../domain/user-filter.ts';
import type { UserOrder } from '../domain/user-order.ts';
import type { UsersQuery } from '../domain/user-search.ts';
import type { UserFilterInput } from './user.filter.ts';
import { parseUserCursor } from './user-cursor.ts';
import type { UsersArgs } from './users.args.ts';
import type { RequestedTotal } from './users.page.ts';

const MAX_SEARCH_LENGTH = 1_000;

const MAX_ORDER_KEYS = 10;

interface PageLimits extends RequestedTotal {
  readonly maxPageSize: number;
}

/** A query as the caller requests it; `maxBytes` depends on the pages that the operation has already read. */
type RequestedQuery = Omit<UsersQuery, 'maxBytes'>;

/**
 * Reads the arguments of a page of users.
 *
 * @throws Fault `INVALID_VALUE` for conflicting arguments, `LIMIT_EXCEEDED`
 */
export function readUsersQuery(args: UsersArgs, { maxPageSize, ...total }: PageLimits): RequestedQuery {
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

/**
 * Converts the input to the domain's filter, which has the same shape and names but no nulls.
 *
 * @throws Fault `LIMIT_EXCEEDED`
 */
export function readFilter(filter: UserFilterInput | null): UserFilter {
  assertFilterSize(filter, 'filter');
  return withoutNulls(filter ?? {}) as UserFilter;
}

/**
 * Reads search words.
 *
 * @throws Fault `LIMIT_EXCEEDED`
 */
export function readSearch(search: string | null | undefined): readonly string[] {
  const text = search ?? '';
  const words = text.length > MAX_SEARCH_LENGTH ? [] : searchWords(text);
  if (text.length > MAX_SEARCH_LENGTH || countOfWords(words) > MAX_SEARCH_WORDS) {
    const sentence = `search takes ${MAX_SEARCH_WORDS} words and ${MAX_SEARCH_LENGTH} characters at most.`;
    throw new Fault('LIMIT_EXCEEDED', sentence, 'search');
  }
  return words;
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
