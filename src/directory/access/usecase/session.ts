import type { Clock } from '../../../kernel/clock.ts';
import type { LoginSessionId, RequestId } from '../../../kernel/ids.ts';
import type { AccessStores } from '../domain/access-stores.ts';
import type { AccessToken } from '../domain/access-token.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { Permission } from '../domain/permission.ts';

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

/** The context of a use case: the caller, the request, the clock and the stores of the chapter. */
export interface Session<Stores = AccessStores> {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly requestId: RequestId;
  /** Whether an authenticated gateway of this installation sent the request. */
  readonly isGateway: boolean;
  readonly authority: Authority;
}
