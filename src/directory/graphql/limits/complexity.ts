import type { ComplexityEstimatorArgs } from 'graphql-query-complexity/cjs';
import { bucketsOf, type TimeUnit } from '../../shared/time-buckets.ts';
import { USER_FIELDS } from '../../users/domain/user-attributes.ts';
import { DEFAULT_PAGE_SIZE } from '../page-size.ts';

/** The cost of a page: one, and what is asked of each of its elements, as often as it may hold one. */
export function pageCost({ args, childComplexity, context }: ComplexityEstimatorArgs): number {
  const most = Number(context?.maxPageSize ?? Number.POSITIVE_INFINITY);
  const first = Number(args.first ?? DEFAULT_PAGE_SIZE);
  return 1 + Math.max(1, Math.min(first, most)) * childComplexity;
}

/** The cost of a list that is not paged: as of a page of the usual size. */
export function listCost({ childComplexity }: ComplexityEstimatorArgs): number {
  return 1 + DEFAULT_PAGE_SIZE * childComplexity;
}

/** The cost of a list that has one element for each attribute of a user at most. */
export function attributesCost({ childComplexity }: ComplexityEstimatorArgs): number {
  return 1 + USER_FIELDS.length * childComplexity;
}

const MAX_BUCKETS = 1_000;

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
