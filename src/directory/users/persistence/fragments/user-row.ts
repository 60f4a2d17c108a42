import type { EnterpriseId, UserId } from '../../../../kernel/ids.ts';
import { rowInstant } from '../../../database/row-values.ts';
import type { User } from '../../domain/user.ts';
import { CONFLICT_MARK } from '../../domain/user-name-key.ts';
import type { UserProfile } from '../../domain/user-profile.ts';

/** A user as statements return it. */
export interface UserRow {
  readonly id: UserId;
  readonly version: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly profile: UserProfile;
  readonly manager_name: string | null;
  readonly has_user_name_conflict: boolean;
}

/** The alias of the manager's row in the lookup of the name; `explainUsers` skips the plan's nodes with this alias. */
export const MANAGER = 'manager';

/** SQL: whether another user has the name of the row `u`; verbatim the condition of a partial index. */
export const IS_CONFLICT = `strpos(u.user_name_key, '${CONFLICT_MARK}') > 0`;

/** SQL: the key of the row `u` without the mark of a conflict. */
export const UNMARKED_NAME_KEY = `split_part(u.user_name_key, '${CONFLICT_MARK}', 1)`;

/** The columns of a `UserRow`, from the row `u`. */
export const USER_COLUMNS = `u.id, u.version, u.created_at, u.updated_at, u.profile,
  ${IS_CONFLICT} AS has_user_name_conflict, ${managerNameOf('u')} AS manager_name`;

/** Converts a row to a user. */
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

/** SQL: the manager's `displayName`, for a row with `enterprise_id` and `profile`; NULL if no user has the ID. */
export function managerNameOf(row: string): string {
  return `(SELECT ${MANAGER}.profile->>'displayName' FROM directory_user ${MANAGER}
    WHERE ${MANAGER}.enterprise_id = ${row}.enterprise_id AND ${MANAGER}.id = ${managerIdOf(row)})`;
}

/** SQL: the manager's ID, for a row with `profile`; NULL if the reference is not a UUID. */
export function managerIdOf(row: string): string {
  const reference = `${row}.profile->'manager'->>'value'`;
  const isId = `length(${reference}) = 36 AND ${reference} ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'`;
  return `CASE WHEN ${isId} THEN (${reference})::uuid END`;
}

/**
 * SQL: whether one value of `emails` is a work e-mail address, as `valueOfType` (`kernel/typed-value.ts`) decides; for
 * stored values and for index keys. Of all characters outside ASCII, only the Kelvin sign (U+212A) folds to a letter of
 * `work`.
 *
 * @param email SQL of the value as `jsonb`
 */
export function isWorkEmail(email: string): string {
  const type = `lower(translate(${email}->>'type', U&'\\212A', 'k') COLLATE "C")`;
  return `${type} = 'work' AND ${email}->>'value' <> ''`;
}
