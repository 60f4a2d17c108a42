import type { ComplexityEstimatorArgs } from 'graphql-query-complexity/cjs';
import { DEFAULT_PAGE_SIZE } from '../paging.ts';

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
