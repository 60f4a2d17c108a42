import type { EnterpriseId, UserId } from '../../kernel/ids.ts';
import type { User } from '../domain/user.ts';
import type { UserProfile } from '../domain/user-profile.ts';
import { rowInstant } from './row-instant.ts';

/** A user as a statement answers it. */
export interface UserRow {
  readonly id: UserId;
  readonly version: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly profile: UserProfile;
}

/** The columns of a `UserRow` on the row `u`. */
export const USER_COLUMNS = 'u.id, u.version, u.created_at, u.updated_at, u.profile';

export function rowToUser(enterpriseId: EnterpriseId, row: UserRow): User {
  return {
    id: row.id,
    enterpriseId,
    version: row.version,
    createdAt: rowInstant(row.created_at),
    updatedAt: rowInstant(row.updated_at),
    profile: row.profile,
  };
}
