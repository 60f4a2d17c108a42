import { useCallback, useState } from 'react';
import type { ListedUser } from '../../../shared/user-columns.ts';
import {
  type UsersListQueryVariables,
  usersListOperation,
  usersTotalOperation,
} from '../../api/operations.generated.ts';
import { useAsk } from '../../api/use-ask.ts';
import { type PlacedRows, usePlacedRows } from '../../api/use-placed-rows.ts';
import { MOST_ROWS } from '../../ui/data-table.tsx';
import { filterFromAddress } from './filter/filter-in-address.ts';
import { EVERYBODY } from './filter/filter-model.ts';
import { filterToGraphql } from './filter/filter-to-graphql.ts';
import { searchWordsIn } from './search-words.ts';
import { orderOf, type UsersSearch } from './users-search.ts';

const PAGE_SIZE = 100;
/** Users that are counted at first, of one condition and of words beside a filter. */
const COUNTS_TO = 10_000;
const COUNTS_BOTH_TO = 500;

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

/** How many are meant, as far as they are counted. */
export interface UsersTotal {
  readonly total: number | undefined;
  /** Whether there are more than were counted. */
  readonly isMore: boolean;
  readonly isUnknown: boolean;
  /** Counts further. */
  readonly onMore: () => void;
}

/** The users that are meant, about the place that one has scrolled to. */
export function useUsers(meant: Meant, total: number | undefined): PlacedRows<ListedUser> {
  return usePlacedRows({
    operation: usersListOperation,
    pageSize: PAGE_SIZE,
    total,
    variablesAt: ({ after, offset }) => ({ ...meant, first: PAGE_SIZE, after, offset: after === null ? offset : null }),
    pageIn: (data) => data.enterprise.users,
  });
}

/** Of all there are the exact number; of some no further than a limit, and ten times as far whenever that is not enough. */
export function useUsersTotal({ enterprise, search, filter }: Meant): UsersTotal {
  const about = JSON.stringify([enterprise, search, filter]);
  const first = search === null || filter === null ? COUNTS_TO : COUNTS_BOTH_TO;
  const [reach, setReach] = useState({ about, upTo: first });
  const isAll = search === null && filter === null;
  const upTo = reach.about === about ? reach.upTo : first;
  const { data, isError, isPlaceholderData } = useAsk(
    usersTotalOperation,
    { enterprise, search, filter, upTo: isAll ? null : upTo },
    { keepsPrevious: true },
  );
  const total = data?.enterprise.users.total;
  const isMore = !isAll && !isPlaceholderData && total === upTo;
  const onMore = useCallback(() => {
    if (isMore && upTo < MOST_ROWS) setReach({ about, upTo: Math.min(10 * upTo, MOST_ROWS) });
  }, [isMore, about, upTo]);
  return { total, isMore, isUnknown: isError && total === undefined, onMore };
}
