import type { UserId } from '../../../kernel/ids.ts';
import type { Statement } from '../../database/statements.ts';
import type { RevisionOperation } from '../../users/domain/revision.ts';
import { type SummarizedProfile, summaryOf, type UserSummary } from '../../users/domain/user.ts';

/** The newest revision of each, which the primary key leads to, but of who is erased, or being erased. */
export const FIND_SUMMARIES: Statement = {
  name: 'find_user_summaries',
  text: `
SELECT r.user_id, r.operation, jsonb_build_object('userName', r.profile->'userName',
  'displayName', r.profile->'displayName', 'name', r.profile->'name', 'active', r.profile->'active') AS profile
FROM unnest($2::uuid[]) AS asked (id) CROSS JOIN LATERAL (
  SELECT * FROM revision n WHERE n.enterprise_id = $1::int AND n.user_id = asked.id ORDER BY n.version DESC LIMIT 1
) AS r
WHERE r.profile->>'userName' IS NOT NULL
  AND NOT EXISTS (SELECT FROM erasure e WHERE e.enterprise_id = $1 AND e.user_id = asked.id)`,
};

/** A summary as the statement answers it; what the profile lacks is `null`. */
export interface SummaryRow {
  readonly user_id: UserId;
  readonly operation: RevisionOperation;
  readonly profile: SummarizedProfile;
}

export function rowToSummary({ user_id, operation, profile }: SummaryRow): UserSummary {
  return summaryOf(user_id, profile, operation === 'DELETE');
}
