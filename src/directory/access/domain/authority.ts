import type { LoginSessionId } from '../../../kernel/ids.ts';
import type { AccessToken } from './access-token.ts';
import type { Enterprise } from './enterprise.ts';
import type { Permission } from './permission.ts';

/** Who is calling, and what for: the outcome of authentication. */
export interface Authority {
  /** `null` for the administration token of the installation, which every enterprise obeys. */
  readonly accessToken: AccessToken | null;
  /** The one enterprise that the access token belongs to; `null` for the administration token. */
  readonly enterprise: Enterprise | null;
  /** The session that the token was exchanged for; `null` when it was sent itself. */
  readonly sessionId: LoginSessionId | null;
  /** Already narrowed to the one permission that the caller said it makes use of, if it said so. */
  readonly permissions: readonly Permission[];
}
