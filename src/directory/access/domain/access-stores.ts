import type { AccessTokenStore } from './access-token.ts';
import type { EnterpriseStore } from './enterprise.ts';
import type { LoginSessionStore } from './login-session.ts';

/** The stores of this chapter; the chapters above extend it with their own. */
export interface AccessStores {
  readonly enterprises: EnterpriseStore;
  readonly accessTokens: AccessTokenStore;
  readonly sessions: LoginSessionStore;
}
