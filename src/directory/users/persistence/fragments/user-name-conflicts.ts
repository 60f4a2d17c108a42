import type { Statement } from '../../../database/statements.ts';
import { CONFLICT } from '../../domain/user-name-key.ts';

/** Whether the row `u` is of somebody whose name another one has; word for word the condition of an index. */
export const IS_CONFLICT = `strpos(u.user_name_key, '${CONFLICT}') > 0`;

/** The key of the row `u` without the mark of a conflict. */
export const UNMARKED_NAME_KEY = `split_part(u.user_name_key, '${CONFLICT}', 1)`;

/** The oldest first, each beside the user who has the name, if there is one still. */
export const LIST_USER_NAME_CONFLICTS: Statement = {
  name: 'list_user_name_conflicts',
  text: `
SELECT u.id, o.id AS owner_id FROM directory_user u
LEFT JOIN directory_user o ON o.enterprise_id = $1::int AND o.user_name_key = ${UNMARKED_NAME_KEY}
WHERE u.enterprise_id = $1 AND ${IS_CONFLICT} ORDER BY u.id LIMIT $2::int`,
};

/**
 * The key that the row `u` gets by the change `a`. A user keeps the mark of a conflict until given another name, or until
 * nobody has the name any more.
 */
export const NEXT_NAME_KEY = `CASE
      WHEN ${IS_CONFLICT} AND NOT 'userName' = ANY(a.fields) AND EXISTS (
        SELECT FROM directory_user o WHERE o.enterprise_id = a.enterprise_id AND o.user_name_key = a.user_name_key)
      THEN u.user_name_key ELSE a.user_name_key END`;
