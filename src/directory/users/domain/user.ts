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
  /** The manager's `displayName`, read with the user; `undefined` if no user has the manager's ID. */
  readonly managerName?: string | undefined;
  /** Another user has the same `userName` key, from a time when the two names counted as different. */
  readonly hasUserNameConflict?: boolean;
}

/** The main attributes of a user, for lists that also show deleted users. */
export interface UserSummary {
  readonly id: UserId;
  readonly userName: string;
  readonly displayName: string | null;
  readonly active: boolean;
  readonly isDeleted: boolean;
}

/** The attributes that a summary is made of. */
export type SummarizedProfile = Pick<UserProfile, 'userName' | 'displayName' | 'name' | 'active'>;

/** Summarizes a profile; without a `displayName` the summary shows the name (RFC 7643 §4.1.1). */
export function summaryOf(id: UserId, profile: SummarizedProfile, isDeleted: boolean): UserSummary {
  const { userName, displayName, name, active } = profile;
  const parts = [name?.givenName, name?.familyName].filter(Boolean).join(' ');
  return { id, userName, displayName: displayName || name?.formatted || parts || null, active, isDeleted };
}
