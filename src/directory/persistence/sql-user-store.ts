import { fold } from '../../kernel/fold.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { RevisionMark } from '../domain/revision.ts';
import type { User } from '../domain/user.ts';
import { userNameTaken } from '../domain/user-faults.ts';
import type { UserKey, UserStore, UsersPage, UsersQuery } from '../domain/user-store.ts';
import type { UsersPlan } from '../domain/users-plan.ts';
import { isDuplicate } from './database-failure.ts';
import { explainStatement, type PlanRow, readPlan } from './explain-users.ts';
import { inOrderOf } from './in-order-of.ts';
import { searchKeys } from './search-keys.ts';
import { termsOf } from './search-terms.ts';
import { StatementNames } from './statement-names.ts';
import type { Statement, Statements } from './statements.ts';
import { isStorable, isStoredId } from './storable.ts';
import { rowToUser, type UserRow } from './user-row.ts';
import { DELETE_USER, FIND_BY_USER_NAME, FIND_USER, FIND_USERS, INSERT_USER, UPDATE_USER } from './user-statements.ts';
import { type PageRow, rowsToPage, usersPageStatement } from './users-page.ts';

/** Users, one statement a method; two for a page from an index whose total lies beyond it. */
export class SqlUserStore implements UserStore {
  private readonly names = new StatementNames();

  constructor(private readonly statements: Statements) {}

  async find(enterpriseId: EnterpriseId, id: string): Promise<User | null> {
    return isStoredId(id) ? this.findOne(FIND_USER, enterpriseId, id) : null;
  }

  async findByUserName(enterpriseId: EnterpriseId, userName: string): Promise<User | null> {
    return isStorable(userName) ? this.findOne(FIND_BY_USER_NAME, enterpriseId, fold(userName)) : null;
  }

  async findMany(enterpriseId: EnterpriseId, ids: readonly string[]): Promise<readonly (User | null)[]> {
    const rows = await this.statements.run<UserRow>(FIND_USERS, [enterpriseId, ids.filter(isStoredId)]);
    return inOrderOf(ids, new Map(rows.map((row) => [row.id, rowToUser(enterpriseId, row)])));
  }

  async list(enterpriseId: EnterpriseId, query: UsersQuery): Promise<UsersPage> {
    if (query.first === 0 && !query.withTotal) return { users: [], total: null, hasMore: false };
    const page = await this.page(enterpriseId, query);
    if (page.total !== null || !query.withTotal) return page;
    const { total } = await this.page(enterpriseId, { ...query, first: 0 });
    return { ...page, total };
  }

  async explain(enterpriseId: EnterpriseId, query: UsersQuery): Promise<UsersPlan> {
    const { text, values } = usersPageStatement(enterpriseId, query);
    const [row] = await this.statements.run<PlanRow>(explainStatement(text), values);
    const [explained] = row?.['QUERY PLAN'] ?? [];
    invariant(explained !== undefined, 'EXPLAIN answers one plan');
    return readPlan(text, explained.Plan);
  }

  async insert(user: User, mark: RevisionMark): Promise<void> {
    const values = [...keyValues(user), user.createdAt, ...stateValues(user), ...markValues(mark), mark.fields];
    const isInserted = await this.change(INSERT_USER, values);
    if (!isInserted) throw userNameTaken(user.profile.userName);
  }

  async update(user: User, mark: RevisionMark): Promise<boolean> {
    const values = [...keyValues(user), ...stateValues(user), ...markValues(mark), mark.fields];
    try {
      return await this.change(UPDATE_USER, values);
    } catch (error) {
      throw isDuplicate(error) ? userNameTaken(user.profile.userName) : error;
    }
  }

  async delete({ enterpriseId, id }: UserKey, ifVersion: number | null, mark: RevisionMark): Promise<boolean> {
    if (!isStoredId(id)) return false;
    return this.change(DELETE_USER, [enterpriseId, id, ifVersion, ...markValues(mark)]);
  }

  private async page(enterpriseId: EnterpriseId, query: UsersQuery): Promise<UsersPage> {
    const { text, values, ...rest } = usersPageStatement(enterpriseId, query);
    const statement = { ...this.names.nameFor(text), ...rest };
    return rowsToPage(enterpriseId, query, await this.statements.run<PageRow>(statement, values));
  }

  private async findOne(statement: Statement, enterpriseId: EnterpriseId, key: string): Promise<User | null> {
    const [row] = await this.statements.run<UserRow>(statement, [enterpriseId, key]);
    return row === undefined ? null : rowToUser(enterpriseId, row);
  }

  private async change(statement: Statement, values: readonly unknown[]): Promise<boolean> {
    const [row] = await this.statements.run<{ readonly changed: number }>(statement, values);
    return row?.changed === 1;
  }
}

function keyValues({ enterpriseId, id, version }: User): unknown[] {
  return [enterpriseId, id, version];
}

function stateValues({ enterpriseId, updatedAt, profile }: User): unknown[] {
  const keys = searchKeys(profile);
  const documents = [JSON.stringify(profile), JSON.stringify(keys)];
  return [updatedAt, keys.userName, profile.externalId ?? null, ...documents, termsOf(enterpriseId, keys)];
}

function markValues({ at, accessTokenId, requestId, operation }: RevisionMark): unknown[] {
  return [at, accessTokenId, requestId, operation];
}
