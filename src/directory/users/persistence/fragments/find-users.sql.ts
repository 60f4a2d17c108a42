import { cutPage } from '../../../database/cut-page.ts';
import type { Statement } from '../../../database/statements.ts';
import { USER_COLUMNS } from './user-row.ts';

/** Users by id, the primary key. */
export const FIND_USER: Statement = {
  name: 'find_user',
  text: `SELECT ${USER_COLUMNS} FROM directory_user u WHERE u.enterprise_id = $1::int AND u.id = $2::uuid`,
  kind: 'LOOKUP',
};

/** Users by the folded `userName`. */
export const FIND_BY_USER_NAME: Statement = {
  name: 'find_user_by_user_name',
  text: `SELECT ${USER_COLUMNS} FROM directory_user u WHERE u.enterprise_id = $1::int AND u.user_name_key = $2::text`,
  kind: 'LOOKUP',
};

export const FIND_USERS: Statement = {
  name: 'find_users',
  text: cutPage(
    `SELECT ${USER_COLUMNS} FROM directory_user u WHERE u.enterprise_id = $1 AND u.id = ANY($2::uuid[])`,
    '$3::bigint',
  ),
};

/** Both in SQL: the id of the user who has a folded `userName`, as text, which is how the request log knows it. */
export function idOfUserName(enterprise: string, userNameKey: string): string {
  return `(SELECT u.id::text FROM directory_user u WHERE u.enterprise_id = ${enterprise} AND u.user_name_key = ${userNameKey})`;
}
