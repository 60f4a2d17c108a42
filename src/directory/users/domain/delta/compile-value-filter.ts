import type { Kinds } from '../user-attributes.ts';
import type { AddressFilter, BooleanFilter, MultiValueFilter, TextFilter } from '../value-filter.ts';
import { compileBooleanFilter, compileTextFilter } from './comparison.ts';
import type { KeyedValue } from './keyed-value.ts';

/** Conditions on one value of any multi-valued attribute. */
export type AnyValueFilter = MultiValueFilter | AddressFilter;

/** A filter that is ready to test many values. */
export interface CompiledFilter {
  readonly matches: (value: KeyedValue) => boolean;
  /** Comparisons for each value, at least 1. */
  readonly comparisons: number;
}

/** Up to this length V8 searches a text in linear time; a longer one may take the product of both lengths. */
const MAX_LINEAR_SEARCH = 250;

/** In a longer search text, this many characters cost as much as one comparison. */
const CHARACTERS_PER_COMPARISON = 5;

/**
 * Compiles a filter on one value, with the same result as in the database; operands are folded once. Every value
 * matches `{}` and `and: []`, none matches `or: []`.
 */
export function compileValueFilter(where: AnyValueFilter, kinds: Kinds): CompiledFilter {
  const { and = [], or, not, ...conditions } = where;
  const compile = (filter: AnyValueFilter) => compileValueFilter(filter, kinds);
  const all = [...and.map(compile), ...compileParts(conditions, kinds)];
  const some = or?.map(compile);
  const none = not === undefined ? [] : [compile(not)];
  return {
    matches: (value) =>
      all.every(({ matches }) => matches(value)) &&
      (some === undefined || some.some(({ matches }) => matches(value))) &&
      !none.some(({ matches }) => matches(value)),
    comparisons: Math.max(1, sum([...all, ...(some ?? []), ...none])),
  };
}

function compileParts(conditions: object, kinds: Kinds): CompiledFilter[] {
  const given = conditions as Readonly<Record<string, object | undefined>>;
  return Object.entries(kinds).flatMap(([part, kind]): CompiledFilter[] => {
    const condition = given[part];
    if (condition === undefined) return [];
    const comparisons = comparisonsOf(condition);
    if (kind === 'boolean') {
      const matches = compileBooleanFilter(condition as BooleanFilter);
      return [{ matches: (value) => matches(value.keyOf(part) as boolean | undefined), comparisons }];
    }
    const matches = compileTextFilter(condition as TextFilter, kind);
    return [{ matches: (value) => matches(value.keyOf(part) as string | undefined), comparisons }];
  });
}

function comparisonsOf(condition: object): number {
  const { contains = '' } = condition as TextFilter;
  const forSearch = contains.length > MAX_LINEAR_SEARCH ? contains.length / CHARACTERS_PER_COMPARISON : 0;
  return Object.keys(condition).length + forSearch;
}

function sum(filters: readonly CompiledFilter[]): number {
  return filters.reduce((count, { comparisons }) => count + comparisons, 0);
}
