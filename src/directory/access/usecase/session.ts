import type { Clock } from '../../../kernel/clock.ts';
import type { RequestId } from '../../../kernel/ids.ts';
import type { AccessStores } from '../domain/access-stores.ts';
import type { Authority } from '../domain/authority.ts';

/** What a use case works with: who calls, in which request, the current time, and the stores of its chapter. */
export interface Session<Stores = AccessStores> {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly requestId: RequestId;
  /** Whether the call comes from a gateway of this installation, and not from the caller directly. */
  readonly isGateway: boolean;
  readonly authority: Authority;
}
