import type { RequestEntry, RequestFilter, RequestStore } from '../../src/directory/domain/request-entry.ts';
import { type MemoryState, turn } from './memory-state.ts';

export function memoryRequests({ requests }: MemoryState): RequestStore {
  return {
    async insertMany(entries) {
      await turn();
      const isNew = ({ enterpriseId, id }: RequestEntry) =>
        !requests.some((entry) => entry.enterpriseId === enterpriseId && entry.id === id);
      for (const entry of entries) if (isNew(entry)) requests.push(entry);
    },
    async list(enterpriseId, { filter, first, before }) {
      await turn();
      return requests
        .filter((entry) => entry.enterpriseId === enterpriseId && meets(entry, filter))
        .filter(({ id }) => before === null || id < before)
        .sort((a, b) => (a.id < b.id ? 1 : -1))
        .slice(0, first);
    },
    async findMany(enterpriseId, ids) {
      await turn();
      return ids.map((id) => requests.find((entry) => entry.enterpriseId === enterpriseId && entry.id === id) ?? null);
    },
  };
}

function meets(entry: RequestEntry, { from, until, ...equal }: RequestFilter): boolean {
  if (from !== undefined && entry.at < from) return false;
  if (until !== undefined && entry.at >= until) return false;
  const wanted = Object.entries(equal) as [keyof RequestEntry, unknown][];
  return wanted.every(([field, value]) => value === undefined || entry[field] === value);
}
