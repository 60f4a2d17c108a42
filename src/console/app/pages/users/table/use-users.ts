import type { UseQueryResult } from '@tanstack/react-query';
import type { ListedUser } from '../../../../shared/user-columns.ts';
import { useGraphqlQuery } from '../../../api/graphql-client.ts';
import {
  type UsersFacetsQuery,
  type UsersListQueryVariables,
  usersFacetsOperation,
  usersListOperation,
} from '../../../api/operations.generated.ts';
import { useWindowedQuery, type WindowedRows } from '../../../api/use-windowed-query.ts';
import { FACETS } from '../../../shared/user-filter/filter-fields.ts';
import type { FilterGroup } from '../../../shared/user-filter/filter-model.ts';
import { filterToGraphql } from '../../../shared/user-filter/filter-to-graphql.ts';
import { orderOf, parseSearchWords, type UsersSearch } from '../users-search.ts';

const PAGE_SIZE = 50;
/** Values per facet. */
const VALUES = 8;
const FIELDS = Object.keys(FACETS) as (keyof typeof FACETS)[];

/** The search, filter and order, as GraphQL variables. */
export type UserSelection = Pick<UsersListQueryVariables, 'enterprise' | 'filter' | 'orderBy'> & {
  readonly search: string | null;
};

/** Translates the URL parameters and the parsed filter to GraphQL variables. */
export function userSelection(enterprise: string, { q, sort }: UsersSearch, group: FilterGroup): UserSelection {
  return {
    enterprise,
    search: parseSearchWords(q).search,
    filter: filterToGraphql(group),
    orderBy: [orderOf(sort)],
  };
}

/** The matching users around the scroll position. */
export function useUsers(selection: UserSelection, total: number | undefined): WindowedRows<ListedUser> {
  return useWindowedQuery({
    operation: usersListOperation,
    pageSize: PAGE_SIZE,
    total,
    variablesAt: ({ after, offset, first }) => ({ ...selection, first, after, offset: after === null ? offset : null }),
    pageIn: (data) => data.enterprise.users,
  });
}

/** The facets of the matching users. */
export function useFacets(
  { enterprise, search, filter }: UserSelection,
  isEnabled = true,
): UseQueryResult<UsersFacetsQuery> {
  const variables = { enterprise, search, filter, by: FIELDS, first: VALUES };
  return useGraphqlQuery(usersFacetsOperation, variables, { keepsPrevious: true, isEnabled });
}
