import { LRUCache } from 'lru-cache';
import { fold } from '../../../kernel/fold.ts';
import type { Enterprise, EnterpriseStore } from '../domain/enterprise.ts';

const MAX_REMEMBERED = 1_000;

/** That one was renamed or deleted elsewhere is known as soon as it is of access tokens. */
const REMEMBER_FOR_MS = 2_000;

/** A store that asks for an enterprise once in two seconds. */
export function rememberEnterprises(store: EnterpriseStore): EnterpriseStore {
  const known = new LRUCache<string, Enterprise>({ max: MAX_REMEMBERED, ttl: REMEMBER_FOR_MS, perf: performance });
  const forgetting = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    try {
      return await answer;
    } finally {
      known.clear();
    }
  };

  return {
    list: () => store.list(),
    insert: (name, createdAt) => store.insert(name, createdAt),
    rename: (name, newName) => forgetting(store.rename(name, newName)),
    delete: (name, at) => forgetting(store.delete(name, at)),
    async findByName(name) {
      const key = fold(name);
      const found = known.get(key) ?? (await store.findByName(name));
      if (found !== null) known.set(key, found);
      return found;
    },
  };
}
