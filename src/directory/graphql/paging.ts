import { Fault } from '../../kernel/fault.ts';

/** How many a page holds when the caller does not say. */
export const DEFAULT_PAGE_SIZE = 100;

/**
 * @throws Fault `INVALID_VALUE` when negative, `LIMIT_EXCEEDED` beyond the installation's page size
 */
export function readPageSize(first: number | null | undefined, maxPageSize: number): number {
  if (first === null || first === undefined) return Math.min(DEFAULT_PAGE_SIZE, maxPageSize);
  if (first < 0) throw new Fault('INVALID_VALUE', 'first must be 0 or more.', 'first');
  if (first <= maxPageSize) return first;
  const sentence = `first exceeds the page size limit of ${maxPageSize}; request fewer and continue with after.`;
  throw new Fault('LIMIT_EXCEEDED', sentence, 'first');
}

/** Sizes as a schema's own default goes with them. */
export interface PageSizes {
  /** What the schema says when the caller says nothing. */
  readonly usual: number;
  readonly maxPageSize: number;
}

/**
 * The size where the schema names the usual one, which is cut to what the installation allows.
 *
 * @throws Fault `INVALID_VALUE` when negative, `LIMIT_EXCEEDED` beyond the installation's page size
 */
export function readUsualPageSize(first: number | null | undefined, { usual, maxPageSize }: PageSizes): number {
  const isUsual = first === null || first === undefined || first === usual;
  return isUsual ? Math.min(usual, maxPageSize) : readPageSize(first, maxPageSize);
}
