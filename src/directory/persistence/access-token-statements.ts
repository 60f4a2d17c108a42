import type { AccessTokenId, EnterpriseId } from '../../kernel/ids.ts';
import type { LiveAccessToken } from '../domain/access-token.ts';
import type { Permission } from '../domain/permission.ts';
import type { Statement } from './statements.ts';

/** A token and its enterprise as one row. */
export interface LiveAccessTokenRow {
  readonly enterprise_id: EnterpriseId;
  readonly enterprise_name: string;
  readonly enterprise_created_at: string;
  readonly id: AccessTokenId;
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
  readonly last_used_at: string | null;
}

/** What authentication asks at every request. */
export const FIND_BY_DIGEST: Statement = {
  name: 'find_access_token_by_digest',
  text: `SELECT e.id AS enterprise_id, e.name AS enterprise_name, e.created_at AS enterprise_created_at,
  t.id, t.name, t.permissions, t.created_at, t.expires_at, t.revoked_at, t.last_used_at
FROM access_token t JOIN enterprise e ON e.id = t.enterprise_id WHERE t.digest = $1`,
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
  const token = {
    id: row.id,
    enterpriseId,
    name: row.name,
    permissions: row.permissions,
    createdAt: new Date(row.created_at),
    expiresAt: moment(row.expires_at),
    revokedAt: moment(row.revoked_at),
    lastUsedAt: moment(row.last_used_at),
  };
  return { token, enterprise };
}

function moment(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
