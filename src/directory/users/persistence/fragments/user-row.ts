import type { EnterpriseId, UserId } from '../../../../kernel/ids.ts';
import { rowInstant } from '../../../database/row-instant.ts';
import type { User } from '../../domain/user.ts';
import type { UserProfile } from '../../domain/user-profile.ts';
import { IS_CONFLICT } from './user-name-conflicts.ts';

/** A user as a statement answers it. */
export interface UserRow {
  readonly id: UserId;
  readonly version: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly profile: UserProfile;
  readonly manager_name: string | null;
  readonly has_user_name_conflict: boolean;
}

/** What the manager's row is called where it is looked up for the name alone. */
export const MANAGER = 'manager';

/** The columns of a `UserRow` on the row `u`. */
export const USER_COLUMNS = `u.id, u.version, u.created_at, u.updated_at, u.profile,
  ${IS_CONFLICT} AS has_user_name_conflict, ${managerNameOf('u')} AS manager_name`;

/** SQL: the `displayName` of the manager of a row that has an enterprise and a profile; NULL where nobody of that id is here. */
export function managerNameOf(row: string): string {
  return `(SELECT ${MANAGER}.profile->>'displayName' FROM directory_user ${MANAGER}
    WHERE ${MANAGER}.enterprise_id = ${row}.enterprise_id AND ${MANAGER}.id = ${managerIdOf(row)})`;
}

/** SQL: the manager of a row that has a profile, as an id; NULL where the reference is none. */
export function managerIdOf(row: string): string {
  const reference = `${row}.profile->'manager'->>'value'`;
  const isId = `length(${reference}) = 36 AND ${reference} ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'`;
  return `CASE WHEN ${isId} THEN (${reference})::uuid END`;
}

export function rowToUser(enterpriseId: EnterpriseId, row: UserRow): User {
  return {
    id: row.id,
    enterpriseId,
    version: row.version,
    createdAt: rowInstant(row.created_at),
    updatedAt: rowInstant(row.updated_at),
    profile: row.profile,
    managerName: row.manager_name ?? undefined,
    ...(row.has_user_name_conflict && { hasUserNameConflict: true }),
  };
}
