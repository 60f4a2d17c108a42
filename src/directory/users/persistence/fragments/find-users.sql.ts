import { byteLimitedPage } from '../../../database/byte-limited-page.ts';
import type { Statement } from '../../../database/statements.ts';
import { IS_CONFLICT, UNMARKED_NAME_KEY, USER_COLUMNS } from './user-row.ts';

/** Finds a user by ID, the primary key. */
export const FIND_USER: Statement = {
  name: 'find_user',
  text: `SELECT ${USER_COLUMNS} FROM directory_user u WHERE u.enterprise_id = $1::int AND u.id = $2::uuid`,
  queryClass: 'POINT',
};

/** Finds a user by the key of the `userName`. */
export const FIND_BY_USER_NAME: Statement = {
  name: 'find_user_by_user_name',
  text: `SELECT ${USER_COLUMNS} FROM directory_user u WHERE u.enterprise_id = $1::int AND u.user_name_key = $2::text`,
  queryClass: 'POINT',
};

/** Finds several users by ID, up to a number of bytes. */
export const FIND_USERS: Statement = {
  name: 'find_users',
  text: byteLimitedPage(
    `SELECT ${USER_COLUMNS} FROM directory_user u WHERE u.enterprise_id = $1 AND u.id = ANY($2::uuid[])`,
    '$3::bigint',
  ),
};

/** Lists users whose name another user has, oldest first, each with that user's ID. */
export const LIST_USER_NAME_CONFLICTS: Statement = {
  name: 'list_user_name_conflicts',
  text: `
SELECT u.id, o.id AS owner_id FROM directory_user u
LEFT JOIN directory_user o ON o.enterprise_id = $1::int AND o.user_name_key = ${UNMARKED_NAME_KEY}
WHERE u.enterprise_id = $1 AND ${IS_CONFLICT} ORDER BY u.id LIMIT $2::int`,
};

/** SQL: the ID of the user with a `userName` key, as text, which is the type of user IDs in the request log. */
export function idOfUserName(enterprise: string, userNameKey: string): string {
  return `(SELECT u.id::text FROM directory_user u WHERE u.enterprise_id = ${enterprise} AND u.user_name_key = ${userNameKey})`;
}
