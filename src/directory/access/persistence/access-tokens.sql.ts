import type { AccessTokenId, EnterpriseId } from '../../../kernel/ids.ts';
import type { Statement } from '../../database/statements.ts';
import type { AccessToken, LiveAccessToken, TokenRefusals } from '../domain/access-token.ts';
import type { Permission } from '../domain/permission.ts';

/** A token as a statement answers it. */
export interface AccessTokenRow {
  readonly id: AccessTokenId;
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
  readonly last_used_at: string | null;
  readonly refused_count: number;
  readonly refused_first_at: string | null;
  readonly refused_last_at: string | null;
  readonly successor_id: AccessTokenId | null;
}

/** What `rowToAccessToken` reads, of the table `t`. */
export const ACCESS_TOKEN_COLUMNS = `t.id, t.name, t.permissions, t.created_at, t.expires_at, t.revoked_at, t.last_used_at,
  t.refused_count, t.refused_first_at, t.refused_last_at, t.successor_id`;

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
  ${ACCESS_TOKEN_COLUMNS}
FROM access_token t JOIN enterprise e ON e.id = t.enterprise_id WHERE t.digest = $1`,
};

/**
 * The old token, which is revoked unless `$3` says when it ends, and the new one in one statement: only when it is live, and
 * has the successor `$8` or, as that is NULL, none. Answers both.
 */
export const ROTATE: Statement = {
  name: 'rotate_access_token',
  text: `
WITH ending AS (
  UPDATE access_token t SET successor_id = $4::uuid, expires_at = least(expires_at, $3::timestamptz),
    revoked_at = CASE WHEN $3::timestamptz IS NULL THEN $5::timestamptz END
  WHERE enterprise_id = $1 AND id = $2 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $5::timestamptz)
    AND successor_id IS NOT DISTINCT FROM $8::uuid
  RETURNING ${ACCESS_TOKEN_COLUMNS}
), beginning AS (
  INSERT INTO access_token AS t (enterprise_id, id, name, permissions, digest, created_at, expires_at)
  SELECT $1, $4::uuid, name, permissions, $7::bytea, $5::timestamptz, $6::timestamptz FROM ending
  RETURNING ${ACCESS_TOKEN_COLUMNS}
)
SELECT * FROM beginning UNION ALL SELECT * FROM ending`,
};

/** Unless the enterprise was deleted meanwhile. */
export const INSERT_ACCESS_TOKEN: Statement = {
  name: 'insert_access_token',
  text: `INSERT INTO access_token (enterprise_id, id, name, permissions, digest, created_at, expires_at, revoked_at)
SELECT id, $2::uuid, $3::text, $4::text[], $5::bytea, $6::timestamptz, $7::timestamptz, $8::timestamptz
FROM enterprise WHERE id = $1 RETURNING id`,
};

/** At most one write a minute. */
export const TOUCH: Statement = {
  name: 'touch_access_token',
  text: `UPDATE access_token SET last_used_at = $3 WHERE enterprise_id = $1 AND id = $2
  AND (last_used_at IS NULL OR last_used_at < $3::timestamptz - interval '1 minute')`,
};

/** Processes that count at the same time add up; the count stays where an `int` ends. */
export const ADD_REFUSALS: Statement = {
  name: 'add_access_token_refusals',
  text: `UPDATE access_token SET refused_count = least(refused_count::bigint + $3::int, 2147483647),
  refused_first_at = least(refused_first_at, $4::timestamptz), refused_last_at = greatest(refused_last_at, $5::timestamptz)
WHERE enterprise_id = $1 AND id = $2`,
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
    refusals: refusalsOf(row.refused_count, moment(row.refused_first_at), moment(row.refused_last_at)),
    successorId: row.successor_id,
  };
}

/** `null` where there were none. */
export function refusalsOf(...[count, since, last]: [number, Date | null, Date | null]): TokenRefusals | null {
  return since === null || last === null ? null : { count, since, last };
}

function moment(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
