import type { AccessTokenId, EnterpriseId, LoginSessionId } from '../../../kernel/ids.ts';
import type { Statement } from '../../database/statements.ts';
import { type FoundSession, INSTALLATION, type LoginSession } from '../domain/login-session.ts';
import { ACCESS_TOKEN_COLUMNS, type LiveAccessTokenRow, rowToLiveAccessToken } from './access-tokens.sql.ts';

/** A row of `COLUMNS`. */
export interface LoginSessionRow {
  readonly session_id: LoginSessionId;
  readonly access_token_id: AccessTokenId | null;
  readonly opened_at: string;
  readonly ends_at: string;
}

const COLUMNS = 's.id AS session_id, s.access_token_id, s.created_at AS opened_at, s.expires_at AS ends_at';

/** A row of a session with its access token and enterprise, which are NULL for the administration token. */
export type FoundSessionRow = LoginSessionRow & { readonly session_enterprise_id: EnterpriseId } & (
    | LiveAccessTokenRow
    | { readonly id: null }
  );

/** Finds a session with its access token and enterprise; authentication runs it on each cache miss. */
export const FIND_SESSION: Statement = {
  name: 'find_login_session_by_digest',
  text: `SELECT ${COLUMNS}, s.enterprise_id AS session_enterprise_id,
  e.id AS enterprise_id, e.name AS enterprise_name, e.created_at AS enterprise_created_at,
  ${ACCESS_TOKEN_COLUMNS}
FROM login_session s
LEFT JOIN (access_token t JOIN enterprise e ON e.id = t.enterprise_id)
  ON t.enterprise_id = s.enterprise_id AND t.id = s.access_token_id
WHERE s.digest = $1`,
};

/** Lists the live sessions whose access token is live. */
export const LIST_SESSIONS: Statement = {
  name: 'list_login_sessions',
  text: `SELECT ${COLUMNS} FROM login_session s
LEFT JOIN access_token t ON t.enterprise_id = s.enterprise_id AND t.id = s.access_token_id
WHERE s.enterprise_id = $1 AND s.expires_at > $2::timestamptz AND t.revoked_at IS NULL
  AND (t.expires_at IS NULL OR t.expires_at > $2::timestamptz)
ORDER BY s.created_at DESC, s.id DESC LIMIT $3`,
};

/**
 * Inserts a session. Also deletes up to 100 expired sessions of the enterprise, which saves a background job, and the
 * oldest of the access token beyond its maximum; `SKIP LOCKED` leaves rows to the process that is deleting them.
 */
export const INSERT_SESSION: Statement = {
  name: 'insert_login_session',
  text: `
WITH expired AS (
  DELETE FROM login_session WHERE enterprise_id = $1 AND id = ANY(ARRAY(
    SELECT id FROM login_session WHERE enterprise_id = $1 AND expires_at <= $5::timestamptz
    ORDER BY expires_at LIMIT 100 FOR UPDATE SKIP LOCKED))
), surplus AS (
  DELETE FROM login_session WHERE enterprise_id = $1 AND id = ANY(ARRAY(
    SELECT id FROM login_session WHERE enterprise_id = $1 AND access_token_id IS NOT DISTINCT FROM $3::uuid
      AND expires_at > $5::timestamptz
    ORDER BY created_at DESC, id DESC OFFSET $7::int - 1 FOR UPDATE SKIP LOCKED))
)
INSERT INTO login_session (enterprise_id, id, access_token_id, digest, created_at, expires_at)
VALUES ($1, $2::uuid, $3::uuid, $4::bytea, $5::timestamptz, $6::timestamptz)`,
};

/** Ends one session, or all of the enterprise if `$2` is NULL. */
export const END_SESSIONS: Statement = {
  name: 'end_login_sessions',
  text: `DELETE FROM login_session WHERE enterprise_id = $1 AND ($2::uuid IS NULL OR id = $2::uuid)
RETURNING id AS session_id`,
};

/**
 * @returns `null` if the access token or its enterprise was deleted, so that it is not taken for the administration's
 */
export function rowToFoundSession(row: FoundSessionRow): FoundSession | null {
  const session = rowToSession(row.session_enterprise_id, row);
  if (row.id !== null) return { session, ...rowToLiveAccessToken(row) };
  const isAdministration = session.enterpriseId === INSTALLATION && session.accessTokenId === null;
  return isAdministration ? { session, token: null, enterprise: null } : null;
}

export function rowToSession(enterpriseId: EnterpriseId, row: LoginSessionRow): LoginSession {
  return {
    id: row.session_id,
    enterpriseId,
    accessTokenId: row.access_token_id,
    createdAt: new Date(row.opened_at),
    expiresAt: new Date(row.ends_at),
  };
}
