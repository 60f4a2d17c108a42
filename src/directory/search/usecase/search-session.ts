import type { UserCache } from '../../users/usecase/user-cache.ts';
import type { UsersSession } from '../../users/usecase/users-session.ts';
import type { SearchStores, UserSearch } from '../domain/user-search.ts';

/** The session of resolvers that search users. */
export type SearchSession<Stores extends SearchStores = SearchStores> = UsersSession<Stores>;

/** A search that caches the only user of a page: Entra searches a user by name before it changes the user. */
export function cacheFoundUser(search: UserSearch, cache: UserCache): UserSearch {
  return {
    async list(enterpriseId, query) {
      const page = await search.list(enterpriseId, query);
      const [only, ...others] = page.users;
      if (only !== undefined && others.length === 0) cache.note(only);
      return page;
    },
    explain: (enterpriseId, query) => search.explain(enterpriseId, query),
  };
}
