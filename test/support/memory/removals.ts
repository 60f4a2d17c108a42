import type { EnterpriseRemovalStore } from '../../../src/directory/retention/domain/enterprise-removal.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';
import { type MemoryState, turn } from './state.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const TABLES = ['sessions', 'accessTokens', 'users', 'revisions', 'erasures', 'requests', 'events'] as const;
type Table = (typeof TABLES)[number];

export function memoryRemovals(state: MemoryState): EnterpriseRemovalStore {
  const rowsOf = (table: Table, id: EnterpriseId): readonly unknown[] =>
    table === 'accessTokens'
      ? state.accessTokens.filter(({ token }) => token.enterpriseId === id)
      : state[table].filter(({ enterpriseId }) => enterpriseId === id);

  return {
    tables: TABLES,
    async due(at, limit) {
      await turn();
      return state.deletions
        .filter(({ dueAt }) => dueAt <= at)
        .slice(0, limit)
        .map(({ id }) => id);
    },
    async remove(enterpriseId, { table, limit }) {
      await turn();
      const all: unknown[] = state[table as Table];
      const rows = rowsOf(table as Table, enterpriseId).slice(0, limit);
      for (const row of rows) all.splice(all.indexOf(row), 1);
      return { removed: rows.length, last: rows.length > 0 ? [String(rows.length)] : null };
    },
    async finishRound(enterpriseId, at) {
      await turn();
      const place = state.deletions.findIndex(({ id }) => id === enterpriseId);
      const deletion = state.deletions[place];
      if (deletion === undefined) return;
      const pastMs = at.getTime() - deletion.deletedAt.getTime();
      if (pastMs >= DAY_MS) state.deletions.splice(place, 1);
      else deletion.dueAt = new Date(at.getTime() + Math.max(MINUTE_MS, pastMs));
    },
  };
}
