import type { ListedUser } from '../../../shared/user-columns.ts';
import {
  type UsersListQueryVariables,
  usersListOperation,
  usersTotalOperation,
} from '../../api/operations.generated.ts';
import { useAsk } from '../../api/use-ask.ts';
import { type Rows, useRows } from '../../api/use-rows.ts';
import { filterFromAddress } from './filter/filter-in-address.ts';
import { EVERYBODY } from './filter/filter-model.ts';
import { filterToGraphql } from './filter/filter-to-graphql.ts';
import { searchWordsIn } from './search-words.ts';
import { orderOf, type UsersSearch } from './users-search.ts';

const PAGE_SIZE = 100;
const COUNTS_TO = 10_000;

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

/** The users that are meant; where the directory knows no place behind the last one seen, it counts its way there. */
export function useUsers(meant: Meant): Rows<ListedUser> {
  return useRows({
    operation: usersListOperation,
    variablesAt: ({ after, offset }) => ({ ...meant, first: PAGE_SIZE, after, offset: after === null ? offset : null }),
    pageIn: (data) => data.enterprise.users,
    keepsPrevious: true,
  });
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
