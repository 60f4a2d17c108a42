import type { UseQueryResult } from '@tanstack/react-query';
import type { ListedUser } from '../../../../shared/user-columns.ts';
import { useAsk } from '../../../api/graphql-client.ts';
import {
  type UsersFacetsQuery,
  type UsersListQueryVariables,
  usersFacetsOperation,
  usersListOperation,
} from '../../../api/operations.generated.ts';
import { type PlacedRows, usePlacedRows } from '../../../api/use-windowed-query.ts';
import { FACETS } from '../../../shared/user-filter/facet-fields.ts';
import type { Group } from '../../../shared/user-filter/filter-model.ts';
import { filterToGraphql } from '../../../shared/user-filter/filter-to-graphql.ts';
import { searchWordsIn } from '../search-words.ts';
import { orderOf, type UsersSearch } from '../users-search.ts';

const PAGE_SIZE = 50;
/** Values of a facet. */
const VALUES = 8;
const FIELDS = Object.keys(FACETS) as (keyof typeof FACETS)[];

/** Which users are meant, as the directory takes it. */
export type Meant = Pick<UsersListQueryVariables, 'enterprise' | 'filter' | 'orderBy'> & {
  readonly search: string | null;
};

/** What an address asks of the directory, with the filter that was read from it. */
export function meantBy(enterprise: string, { q, sort }: UsersSearch, group: Group): Meant {
  return {
    enterprise,
    search: searchWordsIn(q).search,
    filter: filterToGraphql(group),
    orderBy: [orderOf(sort)],
  };
}

/** The users that are meant, about the place that one has scrolled to. */
export function useUsers(meant: Meant, total: number | undefined): PlacedRows<ListedUser> {
  return usePlacedRows({
    operation: usersListOperation,
    pageSize: PAGE_SIZE,
    total,
    variablesAt: ({ after, offset, first }) => ({ ...meant, first, after, offset: after === null ? offset : null }),
    pageIn: (data) => data.enterprise.users,
  });
}

/** What the users that are meant have in common. */
export function useFacets({ enterprise, search, filter }: Meant, isEnabled = true): UseQueryResult<UsersFacetsQuery> {
  const variables = { enterprise, search, filter, by: FIELDS, first: VALUES };
  return useAsk(usersFacetsOperation, variables, { keepsPrevious: true, isEnabled });
}
