import { keysetOf, type UserKeyset, type UserOrder } from '../../../src/directory/search/domain/user-order.ts';
import type { UserSearch, UsersQuery } from '../../../src/directory/search/domain/user-search.ts';
import { changedFields, type RevisionMark } from '../../../src/directory/users/domain/revision.ts';
import type { User } from '../../../src/directory/users/domain/user.ts';
import { userNameTaken } from '../../../src/directory/users/domain/user-faults.ts';
import { storedUserNameKey, userNameKey } from '../../../src/directory/users/domain/user-name-key.ts';
import type { UserStore } from '../../../src/directory/users/domain/user-store.ts';
import { isVersionAccepted } from '../../../src/directory/users/domain/version-condition.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';
import { compareKeysets, compareUsers } from '../directory/compare-users.ts';
import { evaluateFilter } from '../directory/evaluate-filter.ts';
import { isFoundBy } from '../directory/is-found-by.ts';
import { changeEvent } from './events.ts';
import { appendRevision, type MemoryState, turn, withinBytes } from './state.ts';

/** Users in memory, for tests of use cases and resolvers. */
export function memoryUsers(state: MemoryState): UserStore & UserSearch {
  const usersOf = (enterpriseId: EnterpriseId) => state.users.filter((user) => user.enterpriseId === enterpriseId);
  const find = (enterpriseId: EnterpriseId, id: string) => usersOf(enterpriseId).find((user) => user.id === id) ?? null;
  const findByUserName = (enterpriseId: EnterpriseId, userName: string) =>
    usersOf(enterpriseId).find((user) => storedUserNameKey(user) === userNameKey(userName)) ?? null;

  function ownerOfName({ enterpriseId, id, profile }: User): User | null {
    const owner = findByUserName(enterpriseId, profile.userName);
    return owner?.id === id ? null : owner;
  }

  function read<Read extends User | null>(user: Read): Read {
    const manager = user?.profile.manager && find(user.enterpriseId, user.profile.manager.value.toLowerCase());
    return user && { ...user, managerName: manager?.profile.displayName };
  }

  return {
    async find(enterpriseId, id) {
      await turn();
      return read(find(enterpriseId, id));
    },
    async findByUserName(enterpriseId, userName) {
      await turn();
      return read(findByUserName(enterpriseId, userName));
    },
    async findMany(enterpriseId, ids, maxBytes) {
      await turn();
      const found = ids.flatMap((id) => read(find(enterpriseId, id)) ?? []);
      const { shown, bytes } = withinBytes(found, maxBytes, ({ profile }) => profile);
      const values = ids.map((id) => shown.find((user) => user.id === id) ?? null);
      return { values, bytes, isTruncated: found.length > shown.length };
    },
    async list(enterpriseId, query) {
      await turn();
      const { users, ...rest } = page(usersOf(enterpriseId), query);
      return { ...rest, users: users.map(read) };
    },
    async explain() {
      await turn();
      return { sql: '', plan: {}, indexes: [], isIndexed: false, estimatedRows: state.users.length, estimatedCost: 0 };
    },
    async userNameConflicts(enterpriseId, most) {
      await turn();
      const marked = usersOf(enterpriseId).filter(({ hasUserNameConflict }) => hasUserNameConflict);
      return marked.slice(0, most).map(({ id, profile }) => ({
        id,
        ownerId: findByUserName(enterpriseId, profile.userName)?.id ?? null,
      }));
    },
    async insert(user, mark) {
      await turn();
      const owner = ownerOfName(user);
      if (owner !== null) throw userNameTaken(user.profile.userName, owner.id);
      state.users.push(user);
      addRevision(state, user, mark);
      return read(user);
    },
    async update({ hasUserNameConflict: _, ...user }, mark) {
      await turn();
      const stored = find(user.enterpriseId, user.id);
      if (stored?.version !== user.version - 1) return null;
      const owner = ownerOfName(user);
      const isKept = stored.hasUserNameConflict === true && !mark.fields.includes('userName');
      if (owner !== null && !isKept) throw userNameTaken(user.profile.userName, owner.id);
      const next = { ...user, createdAt: stored.createdAt, ...(owner !== null && { hasUserNameConflict: true }) };
      state.users[state.users.indexOf(stored)] = next;
      addRevision(state, next, mark);
      return read(next);
    },
    async delete({ enterpriseId, id }, condition, mark) {
      await turn();
      const stored = find(enterpriseId, id);
      if (stored === null || !isVersionAccepted(stored.version, condition)) return false;
      state.users.splice(state.users.indexOf(stored), 1);
      const fields = changedFields(stored.profile, {});
      const at = new Date(Math.max(mark.at.getTime(), Date.parse(stored.updatedAt) + 1));
      addRevision(state, { ...stored, version: stored.version + 1 }, { ...mark, at, fields });
      return true;
    },
  };
}

function page(
  users: readonly User[],
  { filter, search, orderBy, first, maxBytes, offset, after, withTotal, totalUpTo }: UsersQuery,
) {
  const matching = users
    .filter((user) => evaluateFilter(user, filter) && isFoundBy(user, search))
    .sort(compareUsers(orderBy));
  const rest = matching.filter((user) => isAfter(user, orderBy, after)).slice(offset);
  const { shown, bytes } = withinBytes(rest.slice(0, first), maxBytes, ({ profile }) => profile);
  const total = withTotal ? Math.min(matching.length, totalUpTo ?? matching.length) : null;
  return { users: shown, total, hasMore: rest.length > shown.length, bytes };
}

function isAfter(user: User, orderBy: readonly UserOrder[], after: UserKeyset | null): boolean {
  return after === null || compareKeysets(orderBy)(keysetOf(user, orderBy), after) > 0;
}

function addRevision(state: MemoryState, user: User, mark: RevisionMark): void {
  const { id: userId, enterpriseId, version, profile } = user;
  const createdAt = new Date(user.createdAt);
  const previous = state.revisions.findLast((revision) => revision.userId === userId)?.profile ?? null;
  const revision = appendRevision(state, { ...mark, enterpriseId, userId, version, createdAt, profile, previous });
  state.events.push(changeEvent(revision));
}
