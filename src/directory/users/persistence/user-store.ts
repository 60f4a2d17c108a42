import type { Fault } from '../../../kernel/fault.ts';
import type { EnterpriseId, UserId } from '../../../kernel/ids.ts';
import { type ByteLimitedRow, isTruncated, pageBytes } from '../../database/byte-limited-page.ts';
import { isUniqueViolation } from '../../database/database-failure.ts';
import { alignToIds, isStoredId } from '../../database/row-values.ts';
import type { Statement, Statements } from '../../database/statements.ts';
import type { Found } from '../../shared/found.ts';
import { isStorableText } from '../../shared/storable-text.ts';
import type { RevisionMark } from '../domain/revision.ts';
import type { User } from '../domain/user.ts';
import { userNameTaken } from '../domain/user-faults.ts';
import { userNameKey } from '../domain/user-name-key.ts';
import type { UserKey, UserNameConflict, UserStore } from '../domain/user-store.ts';
import { SEARCHED_ATTRIBUTES } from '../domain/user-words.ts';
import { acceptedVersions, type VersionCondition } from '../domain/version-condition.ts';
import { batchWrites, type UserWrite, type WriteUser, type Written } from './bulk-writes.ts';
import { FIND_BY_USER_NAME, FIND_USER, FIND_USERS, LIST_USER_NAME_CONFLICTS } from './fragments/find-users.sql.ts';
import { indexKeys, termsOf } from './fragments/index-keys.ts';
import { rowToUser, type UserRow } from './fragments/user-row.ts';
import { storedWords } from './fragments/word-vectors.ts';
import { DELETE_USERS, INSERT_USERS, UPDATE_USERS } from './user-changes.sql.ts';

/** Stores users with one statement per method; changes of one turn of the event loop share a statement and a commit. */
export function createUserStore(statements: Statements): UserStore {
  return new Store(statements);
}

class Store implements UserStore {
  private readonly insertUser: WriteUser;
  private readonly updateUser: WriteUser;
  /** Not batched: a taken `userName` would fail the whole batch. */
  private readonly renameUser: WriteUser;
  private readonly deleteUser: WriteUser;

  constructor(private readonly statements: Statements) {
    this.insertUser = batchWrites(statements, INSERT_USERS);
    this.updateUser = batchWrites(statements, UPDATE_USERS);
    this.renameUser = batchWrites(statements, UPDATE_USERS, 1);
    this.deleteUser = batchWrites(statements, DELETE_USERS);
  }

  async find(enterpriseId: EnterpriseId, id: string): Promise<User | null> {
    return isStoredId(id) ? this.findOne(FIND_USER, enterpriseId, id) : null;
  }

  async findByUserName(enterpriseId: EnterpriseId, userName: string): Promise<User | null> {
    return isStorableText(userName) ? this.findOne(FIND_BY_USER_NAME, enterpriseId, userNameKey(userName)) : null;
  }

  async findMany(enterpriseId: EnterpriseId, ids: readonly string[], maxBytes: number): Promise<Found<User>> {
    const values = [enterpriseId, ids.filter(isStoredId), maxBytes];
    const rows = await this.statements.run<UserRow & ByteLimitedRow>(FIND_USERS, values);
    const found = new Map(rows.map((row) => [row.id, rowToUser(enterpriseId, row)]));
    return { values: alignToIds(ids, found), bytes: pageBytes(rows), isTruncated: isTruncated(rows) };
  }

  async insert(user: User, mark: RevisionMark): Promise<User> {
    const written = await this.insertUser({
      ...stateOf(user),
      ...markOf(mark),
      created_at: user.createdAt,
      words: storedWords(user.profile),
    });
    if (written === null) throw await this.nameTaken(user);
    return withManagerName(user, written);
  }

  async update(user: User, mark: RevisionMark): Promise<User | null> {
    // `null` keeps the stored words.
    const changesWords = SEARCHED_ATTRIBUTES.some((attribute) => mark.fields.includes(attribute));
    const words = changesWords ? storedWords(user.profile) : null;
    const change = { ...stateOf(user), ...markOf(mark), words };
    const isRename = mark.fields.includes('userName');
    const write = () => (isRename ? this.renameUser : this.updateUser)(change);
    try {
      // Retries once: another user may just have taken the name that this one would get back from a conflict.
      const written = await write().catch((error) =>
        isRename || !isUniqueViolation(error) ? Promise.reject(error) : write(),
      );
      return written && withManagerName(user, written);
    } catch (error) {
      throw isUniqueViolation(error) ? await this.nameTaken(user) : error;
    }
  }

  async delete({ enterpriseId, id }: UserKey, condition: VersionCondition, mark: RevisionMark): Promise<boolean> {
    if (!isStoredId(id)) return false;
    const versions = { only_at: acceptedVersions(condition), never_at: condition.unlessVersionIn };
    return (await this.deleteUser({ enterprise_id: enterpriseId, id, ...versions, ...markOf(mark) })) !== null;
  }

  async userNameConflicts(enterpriseId: EnterpriseId, limit: number): Promise<readonly UserNameConflict[]> {
    const rows = await this.statements.run<ConflictRow>(LIST_USER_NAME_CONFLICTS, [enterpriseId, limit]);
    return rows.map(({ id, owner_id }) => ({ id, ownerId: owner_id }));
  }

  /** The fault for a taken `userName`; without the owner's ID if the name became free in the meantime. */
  private async nameTaken({ enterpriseId, profile: { userName } }: User): Promise<Fault> {
    const owner = await this.findByUserName(enterpriseId, userName);
    return userNameTaken(userName, owner?.id ?? null);
  }

  private async findOne(statement: Statement, enterpriseId: EnterpriseId, key: string): Promise<User | null> {
    const [row] = await this.statements.run<UserRow>(statement, [enterpriseId, key]);
    return row === undefined ? null : rowToUser(enterpriseId, row);
  }
}

function withManagerName(user: User, { manager_name }: Written): User {
  return { ...user, managerName: manager_name ?? undefined };
}

interface ConflictRow {
  readonly id: UserId;
  readonly owner_id: UserId | null;
}

function stateOf({ enterpriseId, id, version, updatedAt, profile }: User): UserWrite {
  const keys = indexKeys(profile);
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

function markOf({ at, accessTokenId, requestId, operation, fields }: RevisionMark): UserWrite {
  return { at, access_token_id: accessTokenId, request_id: requestId, operation, fields };
}
