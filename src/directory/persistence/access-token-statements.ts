import type { AccessTokenId, EnterpriseId } from '../../kernel/ids.ts';
import type { AccessToken, LiveAccessToken } from '../domain/access-token.ts';
import type { Permission } from '../domain/permission.ts';
import type { Statement } from './statements.ts';

/** A token as a statement answers it. */
export interface AccessTokenRow {
  readonly id: AccessTokenId;
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
  readonly last_used_at: string | null;
}

/** A token and its enterprise as one row. */
export interface LiveAccessTokenRow extends AccessTokenRow {
  readonly enterprise_id: EnterpriseId;
  readonly enterprise_name: string;
  readonly enterprise_created_at: string;
}

/** What authentication asks at every request. */
export const FIND_BY_DIGEST: Statement = {
  name: 'find_access_token_by_digest',
  text: `SELECT e.id AS enterprise_id, e.name AS enterprise_name, e.created_at AS enterprise_created_at,
  t.id, t.name, t.permissions, t.created_at, t.expires_at, t.revoked_at, t.last_used_at
FROM access_token t JOIN enterprise e ON e.id = t.enterprise_id WHERE t.digest = $1`,
};

/** The old token, which is revoked unless `$3` says when it ends, and the new one in one statement: only when it is live. */
export const ROTATE: Statement = {
  name: 'rotate_access_token',
  text: `
WITH ending AS (
  UPDATE access_token SET expires_at = least(expires_at, $3::timestamptz),
    revoked_at = CASE WHEN $3::timestamptz IS NULL THEN $5::timestamptz END
  WHERE enterprise_id = $1 AND id = $2 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $5::timestamptz)
  RETURNING name, permissions
)
INSERT INTO access_token (enterprise_id, id, name, permissions, digest, created_at, expires_at)
SELECT $1, $4::uuid, name, permissions, $7::bytea, $5::timestamptz, $6::timestamptz FROM ending
RETURNING id, name, permissions, created_at, expires_at, revoked_at, last_used_at`,
};

/** At most one write a minute. */
export const TOUCH: Statement = {
  name: 'touch_access_token',
  text: `UPDATE access_token SET last_used_at = $3 WHERE enterprise_id = $1 AND id = $2
  AND (last_used_at IS NULL OR last_used_at < $3::timestamptz - interval '1 minute')`,
};

export function rowToLiveAccessToken(row: LiveAccessTokenRow): LiveAccessToken {
  const enterpriseId = row.enterprise_id;
  const enterprise = { id: enterpriseId, name: row.enterprise_name, createdAt: new Date(row.enterprise_created_at) };
  return { token: rowToAccessToken(enterpriseId, row), enterprise };
}

export function rowToAccessToken(enterpriseId: EnterpriseId, row: AccessTokenRow): AccessToken {
  return {
    id: row.id,
    enterpriseId,
    name: row.name,
    permissions: row.permissions,
    createdAt: new Date(row.created_at),
    expiresAt: moment(row.expires_at),
    revokedAt: moment(row.revoked_at),
    lastUsedAt: moment(row.last_used_at),
  };
}

function moment(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
