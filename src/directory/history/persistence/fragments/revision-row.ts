import type { AccessTokenId, EnterpriseId, RequestId, UserId } from '../../../../kernel/ids.ts';
import type { Statement } from '../../../database/statements.ts';
import type { Revision, RevisionOperation } from '../../../users/domain/revision.ts';
import type { UserField } from '../../../users/domain/user-attributes.ts';
import type { UserProfile } from '../../../users/domain/user-profile.ts';

/** A revision as a statement answers it. */
export interface RevisionRow {
  readonly user_id: UserId;
  readonly version: number;
  readonly sequence: string;
  readonly at: string;
  readonly created_at: string;
  readonly access_token_id: AccessTokenId | null;
  readonly request_id: RequestId;
  readonly operation: RevisionOperation;
  readonly fields: readonly UserField[];
  readonly profile: UserProfile;
  readonly previous: UserProfile | null;
  /** Whether the user's erasure is under way. */
  readonly is_under_erasure: boolean;
}

/** The columns of a `RevisionRow` on the row `r`, `previous` apart. */
export const REVISION_COLUMNS = `r.user_id, r.version, r.sequence::text AS sequence, r.at, r.created_at, r.access_token_id,
  r.request_id, r.operation, r.fields, r.profile, EXISTS (SELECT FROM erasure e
    WHERE e.enterprise_id = r.enterprise_id AND e.user_id = r.user_id) AS is_under_erasure`;

/** The newest revision of a user, by itself. */
export const FIND_NEWEST: Statement = {
  name: 'find_newest_revision',
  text: `SELECT ${REVISION_COLUMNS}, NULL AS previous FROM revision r
WHERE r.enterprise_id = $1 AND r.user_id = $2 ORDER BY r.version DESC LIMIT 1`,
};

export function rowToRevision(enterpriseId: EnterpriseId, row: RevisionRow): Revision {
  return {
    sequence: row.sequence,
    enterpriseId,
    userId: row.user_id,
    version: row.version,
    at: new Date(row.at),
    createdAt: new Date(row.created_at),
    accessTokenId: row.access_token_id,
    requestId: row.request_id,
    operation: row.operation,
    fields: row.fields,
    profile: profileIn(row, row.profile),
    previous: profileIn(row, row.previous),
  };
}

/** A profile as far as it may be told: one that is erased is empty, and counts as empty from the beginning of the erasure. */
export function profileIn(row: RevisionRow, profile: UserProfile | null): UserProfile | null {
  return row.is_under_erasure || profile?.userName === undefined ? null : profile;
}
