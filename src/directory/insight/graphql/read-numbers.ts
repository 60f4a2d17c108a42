import type { ComplexityEstimatorArgs } from 'graphql-query-complexity/cjs';
import { Fault } from '../../../kernel/fault.ts';
import { DEFAULT_PAGE_SIZE } from '../../graphql/page-size.ts';
import { type BucketEdges, type Buckets, bucketsOf, type TimeUnit } from '../../shared/time-buckets.ts';
import { invalidValue } from '../../shared/value-faults.ts';
import type { FacetField } from '../domain/facet.ts';
import type { FacetsQuery } from '../domain/statistics-store.ts';

const MAX_BUCKETS = 1_000;

const MAX_VALUES = 1_000;
const DEFAULT_VALUES = 20;

/**
 * The buckets that are asked for.
 *
 * @throws Fault `INVALID_VALUE`, `LIMIT_EXCEEDED`
 */
export function readBuckets(asked: Buckets): BucketEdges {
  if (asked.from >= asked.until) throw invalidValue('until', 'must be after from');
  const buckets = bucketsOf(asked, MAX_BUCKETS + 1);
  if (buckets.starts.length <= MAX_BUCKETS) return buckets;
  const sentence = `activity returns ${MAX_BUCKETS} buckets at most; use a longer unit or a shorter time range.`;
  throw new Fault('LIMIT_EXCEEDED', sentence, 'unit');
}

/** @throws Fault `INVALID_VALUE`, `LIMIT_EXCEEDED` */
export function readFacetsQuery(by: readonly FacetField[], first: number | null | undefined): FacetsQuery {
  const most = first ?? DEFAULT_VALUES;
  if (by.length === 0) throw invalidValue('by', 'must name at least one field');
  if (new Set(by).size < by.length) throw invalidValue('by', 'names a field twice');
  if (most < 0) throw invalidValue('first', 'must be 0 or more');
  if (most <= MAX_VALUES) return { by, first: most };
  throw new Fault('LIMIT_EXCEEDED', `first exceeds the limit of ${MAX_VALUES} values; request fewer.`, 'first');
}

/** The cost of a stretch of time: what is asked of each of its buckets, as often as there is one; by days of UTC. */
export function bucketsCost({ args, childComplexity }: ComplexityEstimatorArgs): number {
  const { from, until, unit } = args as { readonly from: Date; readonly until: Date; readonly unit: TimeUnit };
  return 1 + bucketsOf({ from, until, unit, timeZone: 'UTC' }, MAX_BUCKETS).starts.length * childComplexity;
}

/** The cost of counts: of each field that is counted by as of a list of the usual size. */
export function facetsCost({ args, childComplexity }: ComplexityEstimatorArgs): number {
  const { by } = args as { readonly by: readonly unknown[] };
  return 1 + by.length * Math.max(1, Number(args.first ?? DEFAULT_PAGE_SIZE)) * childComplexity;
}
