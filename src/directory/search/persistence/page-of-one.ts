import type { User } from '../../users/domain/user.ts';
import type { UsersPage, UsersQuery } from '../../users/domain/user-store.ts';

/** The `userName` that a query asks for alone, as Entra does before it creates somebody; `null` for any other query. */
export function onlyUserName({ filter, search, first, offset, after }: UsersQuery): string | null {
  const { userName, ...others } = filter;
  const { eq, ...conditions } = userName ?? {};
  const isOnly = Object.keys(others).length === 0 && Object.keys(conditions).length === 0;
  const isWhole = search.length === 0 && first > 0 && offset === 0 && after === null;
  return isOnly && isWhole ? (eq ?? null) : null;
}

/** The page of whoever has a `userName`. */
export function pageOfOne(user: User | null, { withTotal }: UsersQuery): UsersPage {
  const users = user === null ? [] : [user];
  return { users, total: withTotal ? users.length : null, hasMore: false, bytes: 0 };
}
