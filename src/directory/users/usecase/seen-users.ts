import { LRUCache } from 'lru-cache';
import type { User } from '../domain/user.ts';
import type { UserKey, UserStore } from '../domain/user-store.ts';

const MAX_SEEN = 1_000;

/** Users as this process last saw them. Others may have changed or deleted them since. */
export class SeenUsers {
  readonly #users = new LRUCache<string, User>({ max: MAX_SEEN });

  /** @returns `null` for somebody who was not seen lately */
  find(key: UserKey): User | null {
    return this.#users.get(nameOf(key)) ?? null;
  }

  /** What was read may come later than what was written after it. */
  note(user: User): void {
    const known = this.find(user);
    if (known === null || known.version <= user.version) this.#users.set(nameOf(user), user);
  }

  forget(key: UserKey): void {
    this.#users.delete(nameOf(key));
  }
}

function nameOf({ enterpriseId, id }: UserKey): string {
  return `${enterpriseId} ${id}`;
}

/** A store that notes whoever is looked up or written; Entra looks somebody up before it changes them. */
export function noteUsers(store: UserStore, seen: SeenUsers): UserStore {
  const noted = <Seen extends User | null>(user: Seen): Seen => {
    if (user !== null) seen.note(user);
    return user;
  };
  return {
    find: async (enterpriseId, id) => noted(await store.find(enterpriseId, id)),
    findByUserName: async (enterpriseId, userName) => noted(await store.findByUserName(enterpriseId, userName)),
    findMany: (enterpriseId, ids, maxBytes) => store.findMany(enterpriseId, ids, maxBytes),
    async list(enterpriseId, query) {
      const page = await store.list(enterpriseId, query);
      const [only = null, ...others] = page.users;
      if (others.length === 0) noted(only);
      return page;
    },
    explain: (enterpriseId, query) => store.explain(enterpriseId, query),
    userNameConflicts: (enterpriseId, most) => store.userNameConflicts(enterpriseId, most),
    async insert(user, mark) {
      return noted(await store.insert(user, mark));
    },
    async update(user, mark) {
      const written = await store.update(user, mark);
      if (written === null) seen.forget(user);
      return noted(written);
    },
    delete(key, condition, mark) {
      seen.forget(key);
      return store.delete(key, condition, mark);
    },
  };
}
