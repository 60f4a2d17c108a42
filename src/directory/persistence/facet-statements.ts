import type { EnterpriseId } from '../../kernel/ids.ts';
import type { Facet, FacetField } from '../domain/facet.ts';
import type { FacetsQuery, MeantUsers } from '../domain/numbers-store.ts';
import { Bindings } from './bindings.ts';
import { compileFilter } from './compile-filter.ts';
import { facetValues } from './facet-values.ts';
import { ALWAYS, isAnchored } from './predicate.ts';
import { type Circumstances, MOST_GATHERED, type SearchScope, searchScope, type UserSource } from './search-scope.ts';
import type { PageStatement, Statement, StatementKind } from './statements.ts';

/** Users that are all counted, one by one, and the sample that is counted of more than that. */
const COUNTED = { all: 2_000, sample: 1_000 };

/** The same of words beside a filter, since it takes long to find whoever has both. */
const COUNTED_OF_BOTH = { all: 500, sample: 500 };

/** The users that are meant; all but the sources in SQL. */
interface Meant {
  readonly kind: StatementKind;
  /** CTEs, each with its comma, that the sources need. */
  readonly gather: string;
  readonly sources: readonly UserSource[];
  /** So many are read of each source. */
  readonly most: string;
  /** Whether all who are meant are counted. */
  readonly isComplete: string;
  /** How many are. */
  readonly counted: string;
}

/** A value of a field beside what all values of the field share; without a value when the field has none to show. */
export interface FacetRow {
  readonly field: FacetField;
  /** Users under all values, and under none. */
  readonly total: number;
  readonly basis: number;
  readonly is_complete: boolean;
  readonly value: string | null;
  readonly users: number | null;
}

/** From what is counted already; of each field as many rows of the index as are named. */
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

/** Counts the users that are meant, one by one, and a sample of them where they are many. */
export function facetsStatement(
  enterpriseId: EnterpriseId,
  { filter, search }: MeantUsers,
  { by, first }: FacetsQuery,
): PageStatement {
  const bindings = new Bindings();
  const enterprise = bindings.bind(enterpriseId, 'int');
  const { kind, gather, sources, most, isComplete, counted } = meantBy(
    enterpriseId,
    { filter, search },
    { enterprise, bindings },
  );
  const meant = sources.map(({ from, where }) => `(SELECT u.profile ${from} WHERE ${where} LIMIT ${most})`);
  const statement = `WITH ${gather}meant AS MATERIALIZED (${meant.join(' UNION ALL ')}
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
  return { text: statement, values: bindings.values, kind };
}

/** Those that words find need not be read to learn whether they are many; those of a filter must. */
function meantBy(
  enterpriseId: EnterpriseId,
  { filter: asked, search }: MeantUsers,
  { enterprise, bindings }: Pick<Circumstances, 'enterprise' | 'bindings'>,
): Meant {
  const filter = compileFilter(asked, { enterpriseId, bindings });
  if (search.length === 0) {
    const where = `u.enterprise_id = ${enterprise} AND ${filter.text}`;
    const kind = isAnchored(filter) ? 'BROAD' : 'SCAN';
    return { kind, gather: '', sources: [{ from: 'FROM directory_user u', where }], ...readUpTo(COUNTED) };
  }
  const most = filter === ALWAYS ? COUNTED.all : MOST_GATHERED;
  const scope = searchScope(enterpriseId, search, { enterprise, filter, bindings, most });
  const { gather, gathered } = scope;
  const kind = 'BROAD';
  if (filter !== ALWAYS) return { kind, gather, ...meantByBoth(scope) };
  const isComplete = `NOT ${scope.areMany}`;
  const counted = countedWhen(isComplete, COUNTED);
  return { kind, gather, sources: [gathered], most: counted, isComplete, counted };
}

/** Where many of those whom words find meet the filter, some of them do for a sample. */
function meantByBoth({ isBroad, few, some, many }: SearchScope): Omit<Meant, 'kind' | 'gather'> {
  const others = many.map(({ from, where }) => ({ from, where: `NOT ${isBroad} AND ${where}` }));
  const { isComplete, ...limits } = readUpTo(COUNTED_OF_BOTH);
  return { sources: [few, some, ...others], ...limits, isComplete: `(NOT ${isBroad} AND ${isComplete})` };
}

/** One more is read, to learn whether there are more. */
function readUpTo(limits: typeof COUNTED): Pick<Meant, 'most' | 'isComplete' | 'counted'> {
  const isComplete = `(SELECT count(*) FROM meant) <= ${limits.all}`;
  return { most: `${limits.all + 1}`, isComplete, counted: countedWhen(isComplete, limits) };
}

function countedWhen(isComplete: string, { all, sample }: typeof COUNTED): string {
  return `(CASE WHEN ${isComplete} THEN ${all} ELSE ${sample} END)`;
}

/** @param rows in the order of the fields that were asked for */
export function rowsToFacets(by: readonly FacetField[], rows: readonly FacetRow[]): Facet[] {
  return by.map((field) => {
    const own = rows.filter((row) => row.field === field);
    const values = own.flatMap(({ value, users }) => (value === null || users === null ? [] : [{ value, users }]));
    const { total = 0, basis = 0, is_complete: isComplete = true } = own[0] ?? {};
    return { field, values, others: total - values.reduce((sum, { users }) => sum + users, 0), basis, isComplete };
  });
}
