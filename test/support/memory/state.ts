import type { LiveAccessToken } from '../../../src/directory/access/domain/access-token.ts';
import type { Enterprise } from '../../../src/directory/access/domain/enterprise.ts';
import type { NewLoginSession } from '../../../src/directory/access/domain/login-session.ts';
import type { RequestEntry } from '../../../src/directory/requests/domain/request-entry.ts';
import type { Revision } from '../../../src/directory/users/domain/revision.ts';
import type { User } from '../../../src/directory/users/domain/user.ts';
import type { UserKey } from '../../../src/directory/users/domain/user-store.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';
import type { CountedEvent } from './events.ts';

/** What the stores in memory share; tests may look, and prepare what they need. */
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
  /** What statistics count: it outlives the revisions and requests themselves. */
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

/** Lets others have their turn, as every look-up in a database does. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The first of the values that together stay within a number of bytes as JSON, and one in any case. */
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
