import { LRUCache } from 'lru-cache';
import type { User } from '../domain/user.ts';
import type { UserKey, UserStore } from '../domain/user-store.ts';

const MAX_USERS = 1_000;

/** Users as this process last read or wrote them. Other processes may have changed or deleted them since. */
export class UserCache {
  readonly #users = new LRUCache<string, User>({ max: MAX_USERS });

  /** @returns `null` for a user that is not cached */
  find(key: UserKey): User | null {
    return this.#users.get(cacheKeyOf(key)) ?? null;
  }

  /** Caches a user, unless a newer version is cached: a read may end after a write that began later. */
  note(user: User): void {
    const known = this.find(user);
    if (known === null || known.version <= user.version) this.#users.set(cacheKeyOf(user), user);
  }

  forget(key: UserKey): void {
    this.#users.delete(cacheKeyOf(key));
  }
}

function cacheKeyOf({ enterpriseId, id }: UserKey): string {
  return `${enterpriseId} ${id}`;
}

/** A store that caches each user that it finds or writes: Entra finds a user before it changes the user. */
export function cacheUsers(store: UserStore, cache: UserCache): UserStore {
  const cached = <Found extends User | null>(user: Found): Found => {
    if (user !== null) cache.note(user);
    return user;
  };
  return {
    find: async (enterpriseId, id) => cached(await store.find(enterpriseId, id)),
    findByUserName: async (enterpriseId, userName) => cached(await store.findByUserName(enterpriseId, userName)),
    findMany: (enterpriseId, ids, maxBytes) => store.findMany(enterpriseId, ids, maxBytes),
    userNameConflicts: (enterpriseId, limit) => store.userNameConflicts(enterpriseId, limit),
    async insert(user, mark) {
      return cached(await store.insert(user, mark));
    },
    async update(user, mark) {
      const written = await store.update(user, mark);
      if (written === null) cache.forget(user);
      return cached(written);
    },
    delete(key, condition, mark) {
      cache.forget(key);
      return store.delete(key, condition, mark);
    },
  };
}
