import type { LiveAccessToken } from '../../../src/directory/access/domain/access-token.ts';
import type { Enterprise } from '../../../src/directory/access/domain/enterprise.ts';
import type { NewLoginSession } from '../../../src/directory/access/domain/login-session.ts';
import type { RequestEntry } from '../../../src/directory/requests/domain/request-entry.ts';
import type { Revision } from '../../../src/directory/users/domain/revision.ts';
import type { User } from '../../../src/directory/users/domain/user.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';

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
