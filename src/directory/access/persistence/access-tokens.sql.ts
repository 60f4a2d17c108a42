import type { AccessTokenId, EnterpriseId } from '../../../kernel/ids.ts';
import type { Statement } from '../../database/statements.ts';
import type { AccessToken, LiveAccessToken, TokenRefusals } from '../domain/access-token.ts';
import type { Permission } from '../domain/permission.ts';

/** A row of `ACCESS_TOKEN_COLUMNS`. */
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

/** The columns that `rowToAccessToken` reads, of the alias `t`. */
export const ACCESS_TOKEN_COLUMNS = `t.id, t.name, t.permissions, t.created_at, t.expires_at, t.revoked_at, t.last_used_at,
  t.refused_count, t.refused_first_at, t.refused_last_at, t.successor_id`;

/** A row of a token and its enterprise. */
export interface LiveAccessTokenRow extends AccessTokenRow {
  readonly enterprise_id: EnterpriseId;
  readonly enterprise_name: string;
  readonly enterprise_created_at: string;
}

/** Finds a token and its enterprise; authentication runs it on each cache miss. */
export const FIND_BY_DIGEST: Statement = {
  name: 'find_access_token_by_digest',
  text: `SELECT e.id AS enterprise_id, e.name AS enterprise_name, e.created_at AS enterprise_created_at,
  ${ACCESS_TOKEN_COLUMNS}
FROM access_token t JOIN enterprise e ON e.id = t.enterprise_id WHERE t.digest = $1`,
};

/**
 * Ends the old token at `$3`, or revokes it if that is NULL, and inserts the new one; returns both. Does nothing unless
 * the old token is live and its successor is `$8` (NULL for none).
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

/** Inserts a token, or nothing if the enterprise was deleted. */
export const INSERT_ACCESS_TOKEN: Statement = {
  name: 'insert_access_token',
  text: `INSERT INTO access_token (enterprise_id, id, name, permissions, digest, created_at, expires_at, revoked_at)
SELECT id, $2::uuid, $3::text, $4::text[], $5::bytea, $6::timestamptz, $7::timestamptz, $8::timestamptz
FROM enterprise WHERE id = $1 RETURNING id`,
};

/** Stores the last use unless one of the same minute is stored. */
export const TOUCH: Statement = {
  name: 'touch_access_token',
  text: `UPDATE access_token SET last_used_at = $3 WHERE enterprise_id = $1 AND id = $2
  AND (last_used_at IS NULL OR last_used_at < $3::timestamptz - interval '1 minute')`,
};

/** Adds to the counts of other processes; the count is capped at the maximum of `int`. */
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
    expiresAt: toDate(row.expires_at),
    revokedAt: toDate(row.revoked_at),
    lastUsedAt: toDate(row.last_used_at),
    refusals: refusalsOf(row.refused_count, toDate(row.refused_first_at), toDate(row.refused_last_at)),
    successorId: row.successor_id,
  };
}

/** Returns `null` if the token has no rejected requests. */
export function refusalsOf(...[count, since, last]: [number, Date | null, Date | null]): TokenRefusals | null {
  return since === null || last === null ? null : { count, since, last };
}

function toDate(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
