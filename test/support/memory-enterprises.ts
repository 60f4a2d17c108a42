import { enterpriseNameTaken } from '../../src/directory/domain/access-faults.ts';
import type { Enterprise, EnterpriseStore } from '../../src/directory/domain/enterprise.ts';
import { fold } from '../../src/kernel/fold.ts';
import type { EnterpriseId } from '../../src/kernel/ids.ts';
import { type MemoryState, turn } from './memory-state.ts';

export function memoryEnterprises({ enterprises }: MemoryState): EnterpriseStore {
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
      const enterprise: Enterprise = { id: (enterprises.length + 1) as EnterpriseId, name, createdAt };
      enterprises.push(enterprise);
      return enterprise;
    },
  };
}
