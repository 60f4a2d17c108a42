import type { Clock } from '../../../kernel/clock.ts';
import type { RequestId } from '../../../kernel/ids.ts';
import type { AccessStores } from '../domain/access-stores.ts';
import type { Authority } from '../domain/authority.ts';

/** The context of a use case: the caller, the request, the clock and the stores of the chapter. */
export interface Session<Stores = AccessStores> {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly requestId: RequestId;
  /** Whether an authenticated gateway of this installation sent the request. */
  readonly isGateway: boolean;
  readonly authority: Authority;
}
