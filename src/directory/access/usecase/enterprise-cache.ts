import { LRUCache } from 'lru-cache';
import { fold } from '../../../kernel/fold.ts';
import type { Enterprise, EnterpriseStore } from '../domain/enterprise.ts';

const MAX_ENTRIES = 1_000;

/** A process learns as late of a rename or deletion by another process as of a revoked access token. */
const TTL_MS = 2_000;

/** Wraps a store with a cache of enterprises by name; a rename or deletion empties the cache. */
export function cacheEnterprises(store: EnterpriseStore): EnterpriseStore {
  const cache = new LRUCache<string, Enterprise>({ max: MAX_ENTRIES, ttl: TTL_MS, perf: performance });
  const thenClear = async <Result>(change: Promise<Result>): Promise<Result> => {
    try {
      return await change;
    } finally {
      cache.clear();
    }
  };

  return {
    list: () => store.list(),
    insert: (name, createdAt) => store.insert(name, createdAt),
    rename: (name, newName) => thenClear(store.rename(name, newName)),
    delete: (name, at) => thenClear(store.delete(name, at)),
    async findByName(name) {
      const key = fold(name);
      const found = cache.get(key) ?? (await store.findByName(name));
      if (found !== null) cache.set(key, found);
      return found;
    },
  };
}
