import { LRUCache } from 'lru-cache';
import { fold } from '../../kernel/fold.ts';
import type { Enterprise, EnterpriseStore } from '../domain/enterprise.ts';

const MAX_REMEMBERED = 1_000;

/** A store that asks for an enterprise once: enterprises are never renamed or removed, so a hit holds for ever. */
export function rememberEnterprises(store: EnterpriseStore): EnterpriseStore {
  const known = new LRUCache<string, Enterprise>({ max: MAX_REMEMBERED });

  return {
    list: () => store.list(),
    insert: (name, createdAt) => store.insert(name, createdAt),
    async findByName(name) {
      const key = fold(name);
      const found = known.get(key) ?? (await store.findByName(name));
      if (found !== null) known.set(key, found);
      return found;
    },
  };
}
