import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { UserFilter } from '../../search/domain/user-filter.ts';
import type { UserSelection } from '../../search/domain/user-search.ts';
import type { BucketEdges } from '../../shared/time-buckets.ts';
import type { UsersStores } from '../../users/domain/user-store.ts';
import type { CountedActivity } from './activity.ts';
import type { Cycle, CycleKey, CyclesQuery } from './cycle.ts';
import type { Facet, FacetField } from './facet.ts';

/** Which attributes to count by, and how many values of each to name. */
export interface FacetsQuery {
  readonly by: readonly FacetField[];
  readonly first: number;
}

/** What one step of counting did. */
export interface CountingStep {
  /** How many changes it took in; a step may take none, and find out how far the next one may go. */
  readonly taken: number;
  /** Whether there are more that could be taken in at once. */
  readonly hasMore: boolean;
}

/**
 * Counts what the history and the request log tell, behind the writes and never with them: what was written in the
 * last seconds may not be counted yet. Every method sees the one enterprise that it is given and no other.
 */
export interface NumbersStore {
  /** Counts the next changes of an enterprise that are not counted yet; several at once do no harm. */
  count(enterpriseId: EnterpriseId, most: number): Promise<CountingStep>;

  /** Enterprises with changes that are not counted yet, `most` at most. */
  uncounted(most: number): Promise<readonly EnterpriseId[]>;

  /** When the oldest change was made that is not counted yet; `null` when all are. */
  countedUntil(enterpriseId: EnterpriseId): Promise<Date | null>;

  /** A number that grows with each change of whichever enterprise; costs next to nothing. */
  lastChange(): Promise<string>;

  /** All users. */
  facets(enterpriseId: EnterpriseId, query: FacetsQuery): Promise<readonly Facet[]>;

  /** Some users: all that are meant, or a sample of them. */
  facetsAmong(enterpriseId: EnterpriseId, meant: UserSelection, query: FacetsQuery): Promise<readonly Facet[]>;

  /** What happened in each bucket. */
  activity(enterpriseId: EnterpriseId, buckets: BucketEdges): Promise<CountedActivity>;

  /** Newest first, by their beginnings. */
  cycles(enterpriseId: EnterpriseId, query: CyclesQuery): Promise<readonly Cycle[]>;

  /** The cycle that began with that minute of that access token. */
  findCycle(enterpriseId: EnterpriseId, key: CycleKey): Promise<Cycle | null>;

  /** When the last request came in that a façade reported. */
  lastRequestAt(enterpriseId: EnterpriseId): Promise<Date | null>;
}

/** The stores of this chapter and those below it. */
export interface InsightStores extends UsersStores {
  readonly numbers: NumbersStore;
}
