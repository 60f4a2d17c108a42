import type { Stores } from '../../src/directory/storage.ts';
import { memoryUsers } from './directory/memory-users.ts';
import { memoryAccessTokens } from './memory-access-tokens.ts';
import { memoryEnterprises } from './memory-enterprises.ts';
import { memoryErasures } from './memory-erasures.ts';
import { memoryHistory } from './memory-history.ts';
import { memoryRemovals } from './memory-removals.ts';
import { memoryRequests } from './memory-requests.ts';
import { memorySessions } from './memory-sessions.ts';
import { emptyState, type MemoryState } from './memory-state.ts';
import { memoryProjection, memoryStatistics } from './memory-statistics.ts';

/** A small honest directory in memory: every port behaves as its contract says, and nothing is kept. */
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
