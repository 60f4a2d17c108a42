import type { Stores } from '../../../src/directory/storage.ts';
import { memoryAccessTokens } from './access-tokens.ts';
import { memoryEnterprises } from './enterprises.ts';
import { memoryErasures } from './erasures.ts';
import { memoryHistory } from './history.ts';
import { memoryRemovals } from './removals.ts';
import { memoryRequests } from './requests.ts';
import { memorySessions } from './sessions.ts';
import { emptyState, type MemoryState } from './state.ts';
import { memoryProjection, memoryStatistics } from './statistics.ts';
import { memoryUsers } from './users.ts';

/**
 * All stores in memory, for tests that need no database. They keep the contracts of the ports: `eachStores` runs the
 * tests of the contracts on them and on PostgreSQL.
 */
export function memoryStores(state: MemoryState = emptyState()): Stores {
  const users = memoryUsers(state);
  return {
    enterprises: memoryEnterprises(state),
    removals: memoryRemovals(state),
    accessTokens: memoryAccessTokens(state),
    sessions: memorySessions(state),
    users,
    userSearch: users,
    history: memoryHistory(state),
    erasures: memoryErasures(state),
    requests: memoryRequests(state),
    projection: memoryProjection(state),
    statistics: memoryStatistics(state),
  };
}
