import type { AccessTokenStore } from './access/domain/access-token.ts';
import type { EnterpriseStore } from './access/domain/enterprise.ts';
import type { LoginSessionStore } from './access/domain/login-session.ts';
import type { HistoryStore } from './history/domain/history-store.ts';
import type { NumbersStore } from './insight/domain/numbers-store.ts';
import type { RequestStore } from './requests/domain/request-store.ts';
import type { EnterpriseRemovalStore } from './retention/domain/enterprise-removal.ts';
import type { ErasureStore } from './retention/domain/erasure-store.ts';
import type { UserStore } from './users/domain/user-store.ts';

/** All that the directory remembers, behind the ports that the domain owns. */
export interface Stores {
  readonly enterprises: EnterpriseStore;
  readonly removals: EnterpriseRemovalStore;
  readonly accessTokens: AccessTokenStore;
  readonly sessions: LoginSessionStore;
  readonly users: UserStore;
  readonly history: HistoryStore;
  readonly erasures: ErasureStore;
  readonly requests: RequestStore;
  readonly numbers: NumbersStore;
}
