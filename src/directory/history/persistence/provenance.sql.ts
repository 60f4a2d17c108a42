import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Statement } from '../../database/statements.ts';
import type { UserField } from '../../users/domain/user-attributes.ts';
import { type FieldProvenance, MAX_REVISIONS_SEARCHED } from '../domain/history-store.ts';
import { REVISION_COLUMNS, type RevisionRow, rowToRevision } from './fragments/revision-row.ts';

/**
 * Finds, for each version of a user, the newest revision that names each attribute. `newest` reads names alone; the
 * profiles are then read once per revision, even if it set several attributes.
 */
export const FIND_PROVENANCE: Statement = {
  name: 'find_provenance',
  text: `
WITH requested AS (
  SELECT ordinal, user_id, version FROM unnest($2::uuid[], $3::int[]) WITH ORDINALITY AS a(user_id, version, ordinal)
), newest AS (
  SELECT DISTINCT ON (a.ordinal, field) a.ordinal, a.user_id, field, n.version
  FROM requested a CROSS JOIN LATERAL (
    SELECT version, fields FROM revision
    WHERE enterprise_id = $1 AND user_id = a.user_id AND version <= a.version AND operation <> 'DELETE'
    ORDER BY version DESC LIMIT ${MAX_REVISIONS_SEARCHED}
  ) AS n CROSS JOIN unnest(n.fields) AS field
  ORDER BY a.ordinal, field, n.version DESC
), origins AS (
  SELECT ordinal, user_id, version, array_agg(field) AS set_fields FROM newest GROUP BY ordinal, user_id, version
)
SELECT o.ordinal::int AS ordinal, o.set_fields, ${REVISION_COLUMNS}, p.profile AS previous
FROM origins o
JOIN revision r ON r.enterprise_id = $1 AND r.user_id = o.user_id AND r.version = o.version
LEFT JOIN revision p ON p.enterprise_id = $1 AND p.user_id = o.user_id AND p.version = o.version - 1`,
};

/** A revision with the attributes whose values it set. */
export interface ProvenanceRow extends RevisionRow {
  /** Ordinal of the user among the requested ones, from 1. */
  readonly ordinal: number;
  readonly set_fields: readonly UserField[];
}

export function rowToProvenance(enterpriseId: EnterpriseId, row: ProvenanceRow): FieldProvenance[] {
  const revision = rowToRevision(enterpriseId, row);
  return row.set_fields.map((field) => ({ field, revision }));
}
