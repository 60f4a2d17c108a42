import type { LiveAccessToken } from '../../../src/directory/access/domain/access-token.ts';
import type { Enterprise } from '../../../src/directory/access/domain/enterprise.ts';
import type { NewLoginSession } from '../../../src/directory/access/domain/login-session.ts';
import type { RequestEntry } from '../../../src/directory/requests/domain/request-entry.ts';
import type { Revision } from '../../../src/directory/users/domain/revision.ts';
import type { User } from '../../../src/directory/users/domain/user.ts';
import type { UserKey } from '../../../src/directory/users/domain/user-store.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';
import type { CountedEvent } from './events.ts';

/** The data of the stores in memory. Tests may read it, and prepare it. */
export interface MemoryState {
  readonly enterprises: Enterprise[];
  readonly deletions: { readonly id: EnterpriseId; readonly deletedAt: Date; dueAt: Date }[];
  readonly accessTokens: (LiveAccessToken & { readonly digest: string })[];
  readonly sessions: NewLoginSession[];
  readonly users: User[];
  readonly revisions: Revision[];
  /** Erasures that have begun and are not complete. */
  readonly erasures: UserKey[];
  readonly requests: RequestEntry[];
  /** The changes and requests that statistics count, even after the revisions and log entries are pruned. */
  readonly events: CountedEvent[];
  /** The sequence of the newest revision, even if that is pruned. */
  sequence: number;
}

export function emptyState(): MemoryState {
  return {
    enterprises: [],
    deletions: [],
    accessTokens: [],
    sessions: [],
    users: [],
    revisions: [],
    erasures: [],
    requests: [],
    events: [],
    sequence: 0,
  };
}

/** Resolves in a later turn of the event loop, as a query does, so that concurrent calls interleave. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** As many of the values as fit in a number of bytes as JSON, from the first on; at least one. */
export function withinBytes<Value>(
  values: readonly Value[],
  maxBytes: number,
  jsonOf: (value: Value) => unknown,
): { readonly shown: Value[]; readonly bytes: number } {
  const shown: Value[] = [];
  let bytes = 0;
  for (const value of values) {
    const size = JSON.stringify(jsonOf(value)).length;
    if (shown.length > 0 && bytes + size > maxBytes) break;
    shown.push(value);
    bytes += size;
  }
  return { shown, bytes };
}

/** Adds a revision with the next sequence. */
export function appendRevision(state: MemoryState, revision: Omit<Revision, 'sequence'>): Revision {
  state.sequence += 1;
  const appended = { ...revision, sequence: String(state.sequence) };
  state.revisions.push(appended);
  return appended;
}
