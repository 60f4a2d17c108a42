import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '../../api/ask.ts';
import {
  type UsersListQueryVariables,
  usersListOperation,
  usersTotalOperation,
} from '../../api/operations.generated.ts';
import { useAsk } from '../../api/use-ask.ts';
import { filterFromAddress } from './filter/filter-in-address.ts';
import { EVERYBODY } from './filter/filter-model.ts';
import { filterToGraphql } from './filter/filter-to-graphql.ts';
import { searchWordsIn } from './search-words.ts';
import { orderOf, type UsersSearch } from './users-search.ts';

const PAGE_SIZE = 100;
const COUNTS_TO = 10_000;

interface Place {
  readonly after: string | null;
  readonly offset: number;
}

/** Which users are meant, as the directory takes it. */
export type Meant = Pick<UsersListQueryVariables, 'enterprise' | 'filter' | 'orderBy'> & {
  readonly search: string | null;
};

/** What an address asks of the directory. */
export function meantBy(enterprise: string, { q, filter, sort }: UsersSearch): Meant {
  return {
    enterprise,
    search: searchWordsIn(q).search,
    filter: filterToGraphql(filterFromAddress(filter) ?? EVERYBODY),
    orderBy: [orderOf(sort)],
  };
}

/** The users that are meant, page by page, as far as one has scrolled. */
export function useUsers(meant: Meant) {
  const query = useInfiniteQuery({
    queryKey: ['UsersList', meant],
    initialPageParam: { after: null, offset: 0 } as Place,
    queryFn: ({ pageParam, signal }) => askPage(meant, pageParam, signal),
    getNextPageParam: ({ hasNextPage, endCursor }, pages) =>
      hasNextPage ? { after: endCursor, offset: pages.length * PAGE_SIZE } : undefined,
    placeholderData: (before) => before,
  });
  const { data } = query;
  const rows = useMemo(() => data?.pages.flatMap(({ nodes }) => nodes), [data]);
  return { ...query, rows };
}

/** Behind the last one seen; where the directory knows no such place, it counts its way there. */
async function askPage(meant: Meant, { after, offset }: Place, signal: AbortSignal) {
  const place = { after, offset: after === null ? offset : null };
  return (await ask(usersListOperation, { ...meant, ...place, first: PAGE_SIZE }, signal)).enterprise.users;
}

/** How many are meant; of all there are the exact number, of some no further than 10,000. */
export function useUsersTotal({ enterprise, search, filter }: Meant): {
  total: number | undefined;
  isMore: boolean;
  isUnknown: boolean;
} {
  const upTo = search === null && filter === null ? null : COUNTS_TO;
  const { data, isError } = useAsk(usersTotalOperation, { enterprise, search, filter, upTo }, { keepsPrevious: true });
  const total = data?.enterprise.users.total;
  return { total, isMore: upTo !== null && total === upTo, isUnknown: isError && total === undefined };
}
