import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { UserSelection } from '../../search/domain/user-search.ts';
import type { BucketEdges } from '../../shared/time-buckets.ts';
import type { UsersStores } from '../../users/domain/user-store.ts';
import type { CountedActivity } from './activity.ts';
import type { Cycle, CycleKey, CyclesQuery } from './cycle.ts';
import type { Facet, FacetField } from './facet.ts';
import type { Projection } from './projection.ts';

/** The attributes to count by, and the maximum number of values for each. */
export interface FacetsQuery {
  readonly by: readonly FacetField[];
  readonly first: number;
}

/** Reads the statistics of an enterprise, as far as its revisions are projected. */
export interface StatisticsStore {
  /** The facets of all users. */
  facets(enterpriseId: EnterpriseId, query: FacetsQuery): Promise<readonly Facet[]>;

  /** The facets of the matching users, or of a sample of them. */
  facetsAmong(enterpriseId: EnterpriseId, users: UserSelection, query: FacetsQuery): Promise<readonly Facet[]>;

  /** The activity in each time bucket. */
  activity(enterpriseId: EnterpriseId, buckets: BucketEdges): Promise<CountedActivity>;

  /** Cycles by their start, newest first. */
  cycles(enterpriseId: EnterpriseId, query: CyclesQuery): Promise<readonly Cycle[]>;

  /** The cycle that this access token started in this minute; `null` if there is none. */
  findCycle(enterpriseId: EnterpriseId, key: CycleKey): Promise<Cycle | null>;

  /** When the last request that a gateway reported arrived; `null` if none ever did. */
  lastRequestAt(enterpriseId: EnterpriseId): Promise<Date | null>;
}

/** The stores of this chapter and those below it. */
export interface InsightStores extends UsersStores {
  readonly projection: Projection;
  readonly statistics: StatisticsStore;
}
