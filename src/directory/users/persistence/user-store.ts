import type { Fault } from '../../../kernel/fault.ts';
import type { EnterpriseId, UserId } from '../../../kernel/ids.ts';
import { bytesOf, type CutRow, isCut } from '../../database/cut-page.ts';
import { isDuplicate } from '../../database/database-failure.ts';
import { inOrderOf } from '../../database/in-order-of.ts';
import type { Statement, Statements } from '../../database/statements.ts';
import { isStorable, isStoredId } from '../../database/storable.ts';
import type { Found } from '../../shared/found.ts';
import type { RevisionMark } from '../domain/revision.ts';
import type { User } from '../domain/user.ts';
import { userNameTaken } from '../domain/user-faults.ts';
import { userNameKey } from '../domain/user-name-key.ts';
import type { UserKey, UserNameConflict, UserStore } from '../domain/user-store.ts';
import { WORDED_ATTRIBUTES } from '../domain/user-words.ts';
import { type VersionCondition, versionsMeant } from '../domain/version-condition.ts';
import { type Change, gatherChanges, type Made, type Make } from './bulk-writes.ts';
import { FIND_BY_USER_NAME, FIND_USER, FIND_USERS } from './fragments/find-users.sql.ts';
import { searchKeys } from './fragments/index-keys.ts';
import { termsOf } from './fragments/search-terms.ts';
import { LIST_USER_NAME_CONFLICTS } from './fragments/user-name-conflicts.ts';
import { rowToUser, type UserRow } from './fragments/user-row.ts';
import { keptWords } from './fragments/word-vectors.ts';
import { DELETE_USERS, INSERT_USERS, UPDATE_USERS } from './user-changes.sql.ts';

/**
 * Stores users with one statement per method. Changes that are requested in the same tick share a statement and a commit.
 */
export function createUserStore(statements: Statements): UserStore {
  return new Store(statements);
}

class Store implements UserStore {
  private readonly insertUser: Make;
  private readonly updateUser: Make;
  /** Alone, since another `userName` may be taken. */
  private readonly renameUser: Make;
  private readonly deleteUser: Make;

  constructor(private readonly statements: Statements) {
    this.insertUser = gatherChanges(statements, INSERT_USERS);
    this.updateUser = gatherChanges(statements, UPDATE_USERS);
    this.renameUser = gatherChanges(statements, UPDATE_USERS, 1);
    this.deleteUser = gatherChanges(statements, DELETE_USERS);
  }

  async find(enterpriseId: EnterpriseId, id: string): Promise<User | null> {
    return isStoredId(id) ? this.findOne(FIND_USER, enterpriseId, id) : null;
  }

  async findByUserName(enterpriseId: EnterpriseId, userName: string): Promise<User | null> {
    return isStorable(userName) ? this.findOne(FIND_BY_USER_NAME, enterpriseId, userNameKey(userName)) : null;
  }

  async findMany(enterpriseId: EnterpriseId, ids: readonly string[], maxBytes: number): Promise<Found<User>> {
    const values = [enterpriseId, ids.filter(isStoredId), maxBytes];
    const rows = await this.statements.run<UserRow & CutRow>(FIND_USERS, values);
    const found = new Map(rows.map((row) => [row.id, rowToUser(enterpriseId, row)]));
    return { values: inOrderOf(ids, found), bytes: bytesOf(rows), isCut: isCut(rows) };
  }

  async insert(user: User, mark: RevisionMark): Promise<User> {
    const made = await this.insertUser({
      ...stateOf(user),
      ...markOf(mark),
      created_at: user.createdAt,
      words: keptWords(user.profile),
    });
    if (made === null) throw await this.nameTaken(user);
    return asMade(user, made);
  }

  async update(user: User, mark: RevisionMark): Promise<User | null> {
    // A change that calls nobody anything else leaves the words as they are.
    const isWorded = WORDED_ATTRIBUTES.some((attribute) => mark.fields.includes(attribute));
    const words = isWorded ? keptWords(user.profile) : null;
    const change = { ...stateOf(user), ...markOf(mark), words };
    const isRename = mark.fields.includes('userName');
    const make = () => (isRename ? this.renameUser : this.updateUser)(change);
    try {
      // Once more where somebody took the name that this user was about to get back, which is seen the next time.
      const made = await make().catch((error) => (isRename || !isDuplicate(error) ? Promise.reject(error) : make()));
      return made && asMade(user, made);
    } catch (error) {
      throw isDuplicate(error) ? await this.nameTaken(user) : error;
    }
  }

  async delete({ enterpriseId, id }: UserKey, condition: VersionCondition, mark: RevisionMark): Promise<boolean> {
    if (!isStoredId(id)) return false;
    const versions = { only_at: versionsMeant(condition), never_at: condition.unlessVersionIn };
    return (await this.deleteUser({ enterprise_id: enterpriseId, id, ...versions, ...markOf(mark) })) !== null;
  }

  async userNameConflicts(enterpriseId: EnterpriseId, most: number): Promise<readonly UserNameConflict[]> {
    const rows = await this.statements.run<ConflictRow>(LIST_USER_NAME_CONFLICTS, [enterpriseId, most]);
    return rows.map(({ id, owner_id }) => ({ id, ownerId: owner_id }));
  }

  /** Whoever has the name may have given it up meanwhile. */
  private async nameTaken({ enterpriseId, profile: { userName } }: User): Promise<Fault> {
    const owner = await this.findByUserName(enterpriseId, userName);
    return userNameTaken(userName, owner?.id ?? null);
  }

  private async findOne(statement: Statement, enterpriseId: EnterpriseId, key: string): Promise<User | null> {
    const [row] = await this.statements.run<UserRow>(statement, [enterpriseId, key]);
    return row === undefined ? null : rowToUser(enterpriseId, row);
  }
}

function asMade(user: User, { manager_name }: Made): User {
  return { ...user, managerName: manager_name ?? undefined };
}

interface ConflictRow {
  readonly id: UserId;
  readonly owner_id: UserId | null;
}

function stateOf({ enterpriseId, id, version, updatedAt, profile }: User): Change {
  const keys = searchKeys(profile);
  return {
    enterprise_id: enterpriseId,
    id,
    version,
    updated_at: updatedAt,
    user_name_key: keys.userName,
    external_id: profile.externalId,
    profile,
    keys,
    terms: termsOf(enterpriseId, keys),
  };
}

function markOf({ at, accessTokenId, requestId, operation, fields }: RevisionMark): Change {
  return { at, access_token_id: accessTokenId, request_id: requestId, operation, fields };
}
