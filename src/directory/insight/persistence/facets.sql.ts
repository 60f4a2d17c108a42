import type { EnterpriseId } from '../../../kernel/ids.ts';
import { Bindings, type DynamicStatement } from '../../database/dynamic-statement.ts';
import type { Statement } from '../../database/statements.ts';
import type { UserSelection } from '../../search/domain/user-search.ts';
import { facetSample } from '../../search/persistence/fragments/facet-sample.ts';
import type { Facet, FacetField } from '../domain/facet.ts';
import type { FacetsQuery } from '../domain/statistics-store.ts';
import { facetValues } from './facet-values.ts';

/** One value of a field, with the totals of the field; the value is `null` if the field has none to return. */
export interface FacetRow {
  readonly field: FacetField;
  /** Sum over all values; users without a value count once. */
  readonly total: number;
  readonly basis: number;
  readonly is_complete: boolean;
  readonly value: string | null;
  readonly users: number | null;
}

/** All users, from the projected counts: reads as many index entries per field as there are values to return. */
export const LIST_FACETS: Statement = {
  name: 'list_facets',
  text: `SELECT f.field, coalesce(t.users, 0) AS total, TRUE AS is_complete, v.value, v.users,
  coalesce((SELECT users FROM field_count WHERE enterprise_id = $1::int AND field = 'ACTIVE'), 0) AS basis
FROM unnest($2::text[]) WITH ORDINALITY AS f (field, place)
LEFT JOIN field_count AS t ON t.enterprise_id = $1 AND t.field = f.field
LEFT JOIN LATERAL (
  SELECT value, users FROM value_count AS c WHERE c.enterprise_id = $1 AND c.field = f.field AND c.users > 0
  ORDER BY c.users DESC, c.value LIMIT $3::int
) AS v ON TRUE ORDER BY f.place, v.users DESC, v.value`,
};

/** Counts the profiles of the matching users, or of a sample if there are many. */
export function facetsStatement(
  enterpriseId: EnterpriseId,
  matching: UserSelection,
  { by, first }: FacetsQuery,
): DynamicStatement {
  const bindings = new Bindings();
  const enterprise = bindings.bind(enterpriseId, 'int');
  const users = facetSample(enterpriseId, matching, { enterprise, bindings });
  const { queryClass, ctes, sources, most, isComplete, counted } = users;
  const selected = sources.map(({ from, where }) => `(SELECT u.profile ${from} WHERE ${where} LIMIT ${most})`);
  const statement = `WITH ${ctes}meant AS MATERIALIZED (${selected.join(' UNION ALL ')}
), counted AS MATERIALIZED (SELECT profile FROM meant LIMIT ${counted}
), pair AS MATERIALIZED (
  SELECT v.field, v.value, count(*)::int AS users
  FROM counted AS p CROSS JOIN LATERAL (${facetValues(by)}) AS v (field, value) GROUP BY 1, 2
)
SELECT f.field, coalesce((SELECT sum(users)::int FROM pair WHERE field = f.field), 0) AS total,
  (SELECT count(*)::int FROM counted) AS basis, ${isComplete} AS is_complete,
  v.value, v.users
FROM unnest(${bindings.bind(by, 'text[]')}) WITH ORDINALITY AS f (field, place)
LEFT JOIN LATERAL (
  SELECT value, users FROM pair WHERE field = f.field AND value <> ''
  ORDER BY users DESC, value COLLATE "C" LIMIT ${bindings.bind(first, 'int')}
) AS v ON TRUE ORDER BY f.place, v.users DESC, v.value COLLATE "C"`;
  return { text: statement, values: bindings.values, queryClass, enterpriseId };
}

/** @param rows in the order of `by` */
export function rowsToFacets(by: readonly FacetField[], rows: readonly FacetRow[]): Facet[] {
  return by.map((field) => {
    const own = rows.filter((row) => row.field === field);
    const values = own.flatMap(({ value, users }) => (value === null || users === null ? [] : [{ value, users }]));
    const { total = 0, basis = 0, is_complete: isComplete = true } = own[0] ?? {};
    return { field, values, others: total - values.reduce((sum, { users }) => sum + users, 0), basis, isComplete };
  });
}
