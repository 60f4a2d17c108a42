import type { EnterpriseId } from '../../../kernel/ids.ts';
import { invariant } from '../../../kernel/invariant.ts';
import { StatementNames } from '../../database/dynamic-statement.ts';
import type { Statements } from '../../database/statements.ts';
import type { User } from '../../users/domain/user.ts';
import type { UserStore } from '../../users/domain/user-store.ts';
import type { UserSearch, UsersPage, UsersPlan, UsersQuery } from '../domain/user-search.ts';
import { explainStatement, type PlanRow, readPlan } from './explain-users.ts';
import { cutUsersPage, type PageRow, rowsToPage, usersPageStatement } from './listing/users-page.ts';

/**
 * Searches users with one statement per page, and a second one if that did not return a requested total.
 *
 * @param users finds the only user of a query by `userName` alone
 */
export function createUserSearch(statements: Statements, users: Pick<UserStore, 'findByUserName'>): UserSearch {
  return new Search(statements, users);
}

class Search implements UserSearch {
  private readonly names = new StatementNames();

  constructor(
    private readonly statements: Statements,
    private readonly users: Pick<UserStore, 'findByUserName'>,
  ) {}

  async list(enterpriseId: EnterpriseId, query: UsersQuery): Promise<UsersPage> {
    if (query.first === 0 && !query.withTotal) return { users: [], total: null, hasMore: false, bytes: 0 };
    const userName = onlyUserName(query);
    if (userName !== null) return lookupPage(await this.users.findByUserName(enterpriseId, userName), query);
    const page = await this.page(enterpriseId, query);
    if (page.total !== null || !query.withTotal) return page;
    const { total } = await this.page(enterpriseId, { ...query, first: 0 });
    return { ...page, total };
  }

  async explain(enterpriseId: EnterpriseId, query: UsersQuery): Promise<UsersPlan> {
    const { text, values } = usersPageStatement(enterpriseId, query);
    const [row] = await this.statements.run<PlanRow>(explainStatement(text), values);
    const [explained] = row?.['QUERY PLAN'] ?? [];
    invariant(explained !== undefined, 'EXPLAIN returns one plan');
    return readPlan(text, explained.Plan);
  }

  private async page(enterpriseId: EnterpriseId, query: UsersQuery): Promise<UsersPage> {
    const { text, values, ...rest } = cutUsersPage(usersPageStatement(enterpriseId, query), query);
    const statement = { ...this.names.nameFor(text), ...rest };
    return rowsToPage(enterpriseId, query, await this.statements.run<PageRow>(statement, values));
  }
}

/** The `userName` if a query filters by it alone, as Entra does before it creates a user; `null` otherwise. */
function onlyUserName({ filter, search, first, offset, after }: UsersQuery): string | null {
  const { userName, ...others } = filter;
  const { eq, ...conditions } = userName ?? {};
  const isOnly = Object.keys(others).length === 0 && Object.keys(conditions).length === 0;
  const isWhole = search.length === 0 && first > 0 && offset === 0 && after === null;
  return isOnly && isWhole ? (eq ?? null) : null;
}

/** The page of a lookup by `userName`. */
function lookupPage(user: User | null, { withTotal }: UsersQuery): UsersPage {
  const users = user === null ? [] : [user];
  return { users, total: withTotal ? users.length : null, hasMore: false, bytes: 0 };
}
