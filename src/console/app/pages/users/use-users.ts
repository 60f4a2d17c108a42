import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '../../api/ask.ts';
import {
  foundUsersListOperation,
  foundUsersTotalOperation,
  type UsersListQueryVariables,
  usersListOperation,
  usersTotalOperation,
} from '../../api/operations.generated.ts';
import { useAsk } from '../../api/use-ask.ts';
import { filterFromAddress } from './filter/filter-in-address.ts';
import { EVERYBODY } from './filter/filter-model.ts';
import { filterToGraphql } from './filter/filter-to-graphql.ts';
import { orderOf, type UsersSearch } from './users-search.ts';

const PAGE_SIZE = 100;

/** Which users are meant, as the directory takes it. */
export type Meant = Pick<UsersListQueryVariables, 'enterprise' | 'filter' | 'orderBy'> & {
  readonly search: string | null;
};

/** What an address asks of the directory. */
export function meantBy(enterprise: string, { q, filter, sort }: UsersSearch): Meant {
  const order = orderOf(sort);
  return {
    enterprise,
    search: q?.trim() || null,
    filter: filterToGraphql(filterFromAddress(filter) ?? EVERYBODY),
    orderBy: order === null ? null : [order],
  };
}

/** The users that are meant, page by page, as far as one has scrolled. */
export function useUsers(meant: Meant) {
  const query = useInfiniteQuery({
    queryKey: ['UsersList', meant],
    initialPageParam: { after: null as string | null, offset: 0 },
    queryFn: ({ pageParam, signal }) => askPage(meant, pageParam, signal),
    getNextPageParam: ({ hasNextPage, endCursor }, pages) =>
      hasNextPage ? { after: endCursor, offset: pages.length * PAGE_SIZE } : undefined,
    placeholderData: (before) => before,
  });
  const { data } = query;
  const rows = useMemo(() => data?.pages.flatMap(({ nodes }) => nodes), [data]);
  return { ...query, rows };
}

/** Behind the last one seen; in an order of the reader's own by counting, because the directory knows no other way. */
async function askPage(
  { search, ...meant }: Meant,
  place: { after: string | null; offset: number },
  signal: AbortSignal,
) {
  const where = meant.orderBy === null ? { after: place.after, offset: null } : { after: null, offset: place.offset };
  const variables = { ...meant, ...where, first: PAGE_SIZE };
  const { enterprise } =
    search === null
      ? await ask(usersListOperation, variables, signal)
      : await ask(foundUsersListOperation, { ...variables, search }, signal);
  return enterprise.users;
}

/** How many are meant; a search counts up to 10,000. */
export function useUsersTotal({ enterprise, search, filter }: Meant) {
  const all = useAsk(usersTotalOperation, { enterprise, filter }, { isEnabled: search === null, keepsPrevious: true });
  const found = useAsk(
    foundUsersTotalOperation,
    { enterprise, filter, search: search ?? '' },
    { isEnabled: search !== null, keepsPrevious: true },
  );
  return (search === null ? all : found).data?.enterprise.users.total;
}
