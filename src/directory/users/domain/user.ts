import type { Instant } from '../../../kernel/clock.ts';
import type { EnterpriseId, UserId } from '../../../kernel/ids.ts';
import type { UserProfile } from './user-profile.ts';

/** A person whom one enterprise has provisioned. */
export interface User {
  readonly id: UserId;
  readonly enterpriseId: EnterpriseId;
  /** Counts stored revisions from 1; the façade shows it as a weak ETag (RFC 7644 §3.14). */
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly profile: UserProfile;
  /** The `displayName` of the manager, where the manager is a user of the enterprise who has one; read with the user. */
  readonly managerName?: string | undefined;
  /** Somebody else has the `userName`, from a time when the two counted as different. */
  readonly hasUserNameConflict?: boolean;
}
