import type { CompareNode, Comparison } from '../protocol/filter-node.ts';

const TESTS: Readonly<Record<Comparison, (constant: string, value: string) => boolean>> = {
  eq: (constant, value) => constant === value,
  ne: (constant, value) => constant !== value,
  co: (constant, value) => constant.includes(value),
  sw: (constant, value) => constant.startsWith(value),
  ew: (constant, value) => constant.endsWith(value),
  gt: (constant, value) => constant > value,
  ge: (constant, value) => constant >= value,
  lt: (constant, value) => constant < value,
  le: (constant, value) => constant <= value,
};

/** Whether a text that is the same for every user meets a comparison; case does not count. */
export function meetsComparison(constant: string, { comparison, value }: CompareNode): boolean {
  if (value === null) return comparison === 'ne';
  return TESTS[comparison](constant.toLowerCase(), String(value).toLowerCase());
}
