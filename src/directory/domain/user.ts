import type { EnterpriseId, UserId } from '../../kernel/ids.ts';
import type { UserProfile } from './user-profile.ts';

/** A person whom one enterprise has provisioned. */
export interface User {
  readonly id: UserId;
  readonly enterpriseId: EnterpriseId;
  /** Counts stored revisions from 1; the façade shows it as a weak ETag (RFC 7644 §3.14). */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly profile: UserProfile;
}
