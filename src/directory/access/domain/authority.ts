import type { LoginSessionId } from '../../../kernel/ids.ts';
import type { AccessToken } from './access-token.ts';
import type { Enterprise } from './enterprise.ts';
import type { Permission } from './permission.ts';

/** The authenticated caller and its permissions. */
export interface Authority {
  /** `null` for the administration token of the installation, which has access to every enterprise. */
  readonly accessToken: AccessToken | null;
  /** The enterprise of the access token; `null` for the administration token. */
  readonly enterprise: Enterprise | null;
  /** The session that the request was sent with; `null` for an access token. */
  readonly sessionId: LoginSessionId | null;
  /** The permissions of the token, or only the one that the gateway claimed. */
  readonly permissions: readonly Permission[];
}
