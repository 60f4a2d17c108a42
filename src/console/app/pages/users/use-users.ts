import type { UseQueryResult } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ListedUser } from '../../../shared/user-columns.ts';
import {
  type UsersFacetsQuery,
  type UsersListQueryVariables,
  type UsersTotalQuery,
  usersFacetsOperation,
  usersListOperation,
  usersTotalOperation,
} from '../../api/operations.generated.ts';
import { useAsk } from '../../api/use-ask.ts';
import { type PlacedRows, usePlacedRows } from '../../api/use-placed-rows.ts';
import { MOST_ROWS } from '../../ui/data-table.tsx';
import { FACETS } from './facet-fields.ts';
import { filterFromAddress } from './filter/filter-in-address.ts';
import { EVERYBODY } from './filter/filter-model.ts';
import { filterToGraphql } from './filter/filter-to-graphql.ts';
import { searchWordsIn } from './search-words.ts';
import { orderOf, type UsersSearch } from './users-search.ts';

const PAGE_SIZE = 100;
/** Users that are counted at first. */
const COUNTS_TO = 10_000;
/** Values of a facet. */
const VALUES = 8;
const FIELDS = Object.keys(FACETS) as (keyof typeof FACETS)[];

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

/** What the users that are meant have in common. */
export function useFacets({ enterprise, search, filter }: Meant, isEnabled = true): UseQueryResult<UsersFacetsQuery> {
  const variables = { enterprise, search, filter, by: FIELDS, first: VALUES };
  return useAsk(usersFacetsOperation, variables, { keepsPrevious: true, isEnabled });
}

/**
 * Of all there are the exact number; of some no further than 10,000, and ten times as far whenever that is not enough.
 * Whoever has both words and a filter is counted for the facets anyway, so that these tell the number at first.
 */
export function useUsersTotal(meant: Meant): UsersTotal {
  const { enterprise, search, filter } = meant;
  const about = JSON.stringify([enterprise, search, filter]);
  const [reach, setReach] = useState({ about, upTo: 0 });
  const upTo = reach.about === about ? reach.upTo : 0;
  const isOfBoth = search !== null && filter !== null && upTo === 0;
  const limit = search === null && filter === null ? null : upTo || COUNTS_TO;

  const facets = useFacets(meant, isOfBoth);
  const counted = useAsk(
    usersTotalOperation,
    { enterprise, search, filter, upTo: limit },
    { keepsPrevious: true, isEnabled: !isOfBoth },
  );
  const { total, isCutOff } = isOfBoth ? numberIn(facets.data) : numberUpTo(limit, counted.data);
  const { isError, isPlaceholderData } = isOfBoth ? facets : counted;
  const isMore = isCutOff && !isPlaceholderData;

  const onMore = useCallback(() => {
    const next = isOfBoth ? COUNTS_TO : Math.min(10 * (limit ?? 0), MOST_ROWS);
    if (isMore && next !== limit) setReach({ about, upTo: next });
  }, [isMore, isOfBoth, about, limit]);
  return { total, isMore, isUnknown: isError && total === undefined, onMore };
}

interface Counted {
  readonly total: number | undefined;
  readonly isCutOff: boolean;
}

/** Every facet counts the same users. */
function numberIn(data: UsersFacetsQuery | undefined): Counted {
  const [facet] = data?.enterprise.facets ?? [];
  return { total: facet?.basis, isCutOff: facet?.isComplete === false };
}

function numberUpTo(limit: number | null, data: UsersTotalQuery | undefined): Counted {
  const total = data?.enterprise.users.total;
  return { total, isCutOff: limit !== null && total === limit };
}
