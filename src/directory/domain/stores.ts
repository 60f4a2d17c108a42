import type { AccessTokenStore } from './access-token.ts';
import type { EnterpriseStore } from './enterprise.ts';
import type { EnterpriseRemovalStore } from './enterprise-removal.ts';
import type { ErasureStore } from './erasure-store.ts';
import type { HistoryStore } from './history-store.ts';
import type { LoginSessionStore } from './login-session.ts';
import type { NumbersStore } from './numbers-store.ts';
import type { RequestStore } from './request-store.ts';
import type { UserStore } from './user-store.ts';

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
