import type { EnterpriseId } from '../../../kernel/ids.ts';
import { StatementNames } from '../../database/dynamic-statement.ts';
import { isStoredId } from '../../database/row-values.ts';
import type { Statements } from '../../database/statements.ts';
import type { UserSelection } from '../../search/domain/user-search.ts';
import type { BucketEdges } from '../../shared/time-buckets.ts';
import type { CountedActivity } from '../domain/activity.ts';
import type { Cycle, CycleKey, CyclesQuery } from '../domain/cycle.ts';
import type { Facet } from '../domain/facet.ts';
import type { FacetsQuery, StatisticsStore } from '../domain/statistics-store.ts';
import { type ActivityRow, LIST_ACTIVITY } from './activity.sql.ts';
import { type CycleRow, FIND_CYCLE, LAST_REQUEST, LIST_CYCLES, rowToCycle } from './cycles.sql.ts';
import { type FacetRow, facetsStatement, LIST_FACETS, rowsToFacets } from './facets.sql.ts';

/** Reads statistics from PostgreSQL with one statement per method. */
export function createStatisticsStore(statements: Statements): StatisticsStore {
  return new Store(statements);
}

class Store implements StatisticsStore {
  private readonly names = new StatementNames();

  constructor(private readonly statements: Statements) {}

  async facets(enterpriseId: EnterpriseId, { by, first }: FacetsQuery): Promise<readonly Facet[]> {
    return rowsToFacets(by, await this.statements.run<FacetRow>(LIST_FACETS, [enterpriseId, by, first]));
  }

  async facetsAmong(enterpriseId: EnterpriseId, users: UserSelection, query: FacetsQuery): Promise<readonly Facet[]> {
    const { text, values, ...rest } = facetsStatement(enterpriseId, users, query);
    const statement = { ...this.names.nameFor(text), ...rest };
    return rowsToFacets(query.by, await this.statements.run<FacetRow>(statement, values));
  }

  async activity(enterpriseId: EnterpriseId, { starts, end }: BucketEdges): Promise<CountedActivity> {
    const ends = [...starts.slice(1), end];
    const rows = await this.statements.run<ActivityRow>({ ...LIST_ACTIVITY, enterpriseId }, [
      enterpriseId,
      starts,
      ends,
      end,
    ]);
    const current = rows.find(({ bucket }) => bucket === null);
    return {
      users: current?.users ?? 0,
      growthSince: current?.growth ?? 0,
      buckets: rows.flatMap(({ bucket, users, growth, ...tally }) =>
        bucket === null ? [] : [{ ...tally, from: new Date(bucket) }],
      ),
    };
  }

  async cycles(enterpriseId: EnterpriseId, { first, before }: CyclesQuery): Promise<readonly Cycle[]> {
    const position = [before?.minute ?? null, before?.accessTokenId ?? null];
    const rows = await this.statements.run<CycleRow>(LIST_CYCLES, [enterpriseId, first, ...position]);
    return rows.map(rowToCycle);
  }

  async findCycle(enterpriseId: EnterpriseId, { minute, accessTokenId }: CycleKey): Promise<Cycle | null> {
    if (accessTokenId !== null && !isStoredId(accessTokenId)) return null;
    const [row] = await this.statements.run<CycleRow>(FIND_CYCLE, [enterpriseId, minute, accessTokenId]);
    return row === undefined ? null : rowToCycle(row);
  }

  async lastRequestAt(enterpriseId: EnterpriseId): Promise<Date | null> {
    const [row] = await this.statements.run<{ readonly at: string | null }>(LAST_REQUEST, [enterpriseId]);
    return row?.at ? new Date(row.at) : null;
  }
}
