import type { AccessTokenId, EnterpriseId, RequestId, UserId } from '../../../../kernel/ids.ts';
import type { Statement } from '../../../database/statements.ts';
import type { Revision, RevisionOperation } from '../../../users/domain/revision.ts';
import type { UserField } from '../../../users/domain/user-attributes.ts';
import type { UserProfile } from '../../../users/domain/user-profile.ts';

/** A revision as a statement returns it. */
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
  /** Whether the erasure of the user has begun and is not complete. */
  readonly is_under_erasure: boolean;
}

/** The columns of a `RevisionRow` without `previous`, from the table alias `r`. */
export const REVISION_COLUMNS = `r.user_id, r.version, r.sequence::text AS sequence, r.at, r.created_at, r.access_token_id,
  r.request_id, r.operation, r.fields, r.profile, EXISTS (SELECT FROM erasure e
    WHERE e.enterprise_id = r.enterprise_id AND e.user_id = r.user_id) AS is_under_erasure`;

/** The newest revision of a user, without the one before it. */
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
    profile: visibleProfile(row, row.profile),
    previous: visibleProfile(row, row.previous),
  };
}

/** Converts a profile: `null` if it is erased, which holds for all profiles of a user from the start of the erasure. */
export function visibleProfile(row: RevisionRow, profile: UserProfile | null): UserProfile | null {
  return row.is_under_erasure || profile?.userName === undefined ? null : profile;
}
