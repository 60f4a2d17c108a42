import type { LiveAccessToken } from '../../src/directory/domain/access-token.ts';
import type { Enterprise } from '../../src/directory/domain/enterprise.ts';
import type { NewLoginSession } from '../../src/directory/domain/login-session.ts';
import type { RequestEntry } from '../../src/directory/domain/request-entry.ts';
import type { Revision } from '../../src/directory/domain/revision.ts';
import type { User } from '../../src/directory/domain/user.ts';
import type { EnterpriseId } from '../../src/kernel/ids.ts';

/** What the stores in memory share; tests may look, and prepare what they need. */
export interface MemoryState {
  readonly enterprises: Enterprise[];
  readonly deletions: { readonly id: EnterpriseId; readonly deletedAt: Date; dueAt: Date }[];
  readonly accessTokens: (LiveAccessToken & { readonly digest: string })[];
  readonly sessions: NewLoginSession[];
  readonly users: User[];
  readonly revisions: Revision[];
  readonly requests: RequestEntry[];
}

export function emptyState(): MemoryState {
  return { enterprises: [], deletions: [], accessTokens: [], sessions: [], users: [], revisions: [], requests: [] };
}

/** Lets others have their turn, as every look-up in a database does. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
