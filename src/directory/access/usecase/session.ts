import type { Clock } from '../../../kernel/clock.ts';
import type { RequestId } from '../../../kernel/ids.ts';
import type { Turns } from '../../../kernel/keyed-mutex.ts';
import type { Stores } from '../../stores.ts';
import type { SeenUsers } from '../../users/usecase/seen-users.ts';
import type { Authority } from '../domain/authority.ts';

/** What a use-case has at hand: the stores, the time, the request, and who makes it. */
export interface Session {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly requestId: RequestId;
  /** Whether a façade of this installation makes it, and not the caller by itself. */
  readonly isGateway: boolean;
  readonly authority: Authority;
  /** Shared by all sessions of this process, as `seenUsers` is. */
  readonly turns: Turns;
  readonly seenUsers: SeenUsers;
}
