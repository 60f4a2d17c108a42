import type { UserId } from '../../../kernel/ids.ts';
import type { UserProfile } from './user-profile.ts';

/** What a list that names somebody needs, whether the user is still here or not. */
export interface UserSummary {
  readonly id: UserId;
  readonly userName: string;
  readonly displayName: string | null;
  readonly active: boolean;
  readonly isDeleted: boolean;
}

/** As much of a profile as a summary is made of. */
export type SummedUp = Pick<UserProfile, 'userName' | 'displayName' | 'name' | 'active'>;

/** Who has no `displayName` is called by the name (RFC 7643 §4.1.1). */
export function summaryOf(id: UserId, profile: SummedUp, isDeleted: boolean): UserSummary {
  const { userName, displayName, name, active } = profile;
  const parts = [name?.givenName, name?.familyName].filter(Boolean).join(' ');
  return { id, userName, displayName: displayName || name?.formatted || parts || null, active, isDeleted };
}
