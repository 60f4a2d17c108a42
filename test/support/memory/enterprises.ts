import { enterpriseNameTaken } from '../../../src/directory/access/domain/access-faults.ts';
import type { Enterprise, EnterpriseStore } from '../../../src/directory/access/domain/enterprise.ts';
import { fold } from '../../../src/kernel/fold.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';
import { type MemoryState, turn } from './state.ts';

export function memoryEnterprises({ enterprises, deletions, accessTokens }: MemoryState): EnterpriseStore {
  const byName = (name: string) => enterprises.find((enterprise) => fold(enterprise.name) === fold(name)) ?? null;

  return {
    async findByName(name) {
      await turn();
      return byName(name);
    },
    async list() {
      await turn();
      return enterprises.toSorted((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1));
    },
    async insert(name, createdAt) {
      await turn();
      if (byName(name) !== null) throw enterpriseNameTaken(name);
      const enterprise: Enterprise = {
        id: (enterprises.length + deletions.length + 1) as EnterpriseId,
        name,
        createdAt,
      };
      enterprises.push(enterprise);
      return enterprise;
    },
    async rename(name, newName) {
      await turn();
      const before = byName(name);
      const owner = byName(newName);
      if (before === null) return null;
      if (owner !== null && owner !== before) throw enterpriseNameTaken(newName);
      const renamed = { ...before, name: newName };
      enterprises[enterprises.indexOf(before)] = renamed;
      for (const [place, entry] of accessTokens.entries())
        if (entry.enterprise.id === renamed.id) accessTokens[place] = { ...entry, enterprise: renamed };
      return renamed;
    },
    async delete(name, at) {
      await turn();
      const deleted = byName(name);
      if (deleted === null) return null;
      enterprises.splice(enterprises.indexOf(deleted), 1);
      deletions.push({ id: deleted.id, deletedAt: at, dueAt: at });
      return deleted;
    },
  };
}
