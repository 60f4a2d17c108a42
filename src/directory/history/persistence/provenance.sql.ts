import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Statement } from '../../database/statements.ts';
import type { UserField } from '../../users/domain/user-attributes.ts';
import { type FieldProvenance, MAX_REVISIONS_SEARCHED } from '../domain/provenance.ts';
import { REVISION_COLUMNS, type RevisionRow, rowToRevision } from './fragments/revision-row.ts';

/**
 * For each user at a version the newest revision of each attribute, found by the names alone; then each revision once,
 * however many attributes it gave their value.
 */
export const FIND_PROVENANCE: Statement = {
  name: 'find_provenance',
  text: `
WITH asked AS (
  SELECT place, user_id, version FROM unnest($2::uuid[], $3::int[]) WITH ORDINALITY AS a(user_id, version, place)
), newest AS (
  SELECT DISTINCT ON (a.place, field) a.place, a.user_id, field, n.version
  FROM asked a CROSS JOIN LATERAL (
    SELECT version, fields FROM revision
    WHERE enterprise_id = $1 AND user_id = a.user_id AND version <= a.version AND operation <> 'DELETE'
    ORDER BY version DESC LIMIT ${MAX_REVISIONS_SEARCHED}
  ) AS n CROSS JOIN unnest(n.fields) AS field
  ORDER BY a.place, field, n.version DESC
), origins AS (
  SELECT place, user_id, version, array_agg(field) AS named FROM newest GROUP BY place, user_id, version
)
SELECT o.place::int AS place, o.named, ${REVISION_COLUMNS}, p.profile AS previous
FROM origins o
JOIN revision r ON r.enterprise_id = $1 AND r.user_id = o.user_id AND r.version = o.version
LEFT JOIN revision p ON p.enterprise_id = $1 AND p.user_id = o.user_id AND p.version = o.version - 1`,
};

/** A revision and the attributes that have their value from it. */
export interface ProvenanceRow extends RevisionRow {
  /** Of the user among those who were asked for, from 1. */
  readonly place: number;
  readonly named: readonly UserField[];
}

export function rowToProvenance(enterpriseId: EnterpriseId, row: ProvenanceRow): FieldProvenance[] {
  const revision = rowToRevision(enterpriseId, row);
  return row.named.map((field) => ({ field, revision }));
}
