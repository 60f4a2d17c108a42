import { MULTI_ATTRIBUTES, type MultiAttribute } from '../user-attributes.ts';
import type { AddressFilter, BooleanFilter, MultiValueFilter, TextFilter } from '../value-filter.ts';
import { booleanTest, textTest } from './comparison.ts';
import { type AnyValue, KeyedValue, type Kinds } from './keyed-value.ts';

/** Conditions on one value of any multi-valued attribute. */
export type AnyValueFilter = MultiValueFilter | AddressFilter;

/** A filter made ready to be asked of many values. */
export interface ValueTest {
  readonly isMet: (value: KeyedValue) => boolean;
  /** How many comparisons it takes for each value: at least one. */
  readonly comparisons: number;
}

/** V8 looks for so many characters in time proportional to the text; for more of them it may take the product. */
const LINEAR_SEARCH = 250;

/** Of what is longer, so many characters cost as much as one comparison. */
const CHARACTERS_PER_COMPARISON = 5;

/** Whether one value of a multi-valued attribute meets a filter, in memory: the same answer as the database gives. */
export function matchesValue(attribute: MultiAttribute, value: AnyValue, where: AnyValueFilter): boolean {
  const kinds = MULTI_ATTRIBUTES[attribute];
  return valueTest(where, kinds).isMet(new KeyedValue(value, kinds));
}

/** The filter with its operands folded once. `{}` and `and: []` are met by every value, `or: []` by none. */
export function valueTest(where: AnyValueFilter, kinds: Kinds): ValueTest {
  const { and = [], or, not, ...conditions } = where;
  const readied = (filter: AnyValueFilter) => valueTest(filter, kinds);
  const all = [...and.map(readied), ...partTests(conditions, kinds)];
  const some = or?.map(readied);
  const none = not === undefined ? [] : [readied(not)];
  return {
    isMet: (value) =>
      all.every(({ isMet }) => isMet(value)) &&
      (some === undefined || some.some(({ isMet }) => isMet(value))) &&
      !none.some(({ isMet }) => isMet(value)),
    comparisons: Math.max(1, sum([...all, ...(some ?? []), ...none])),
  };
}

function partTests(conditions: object, kinds: Kinds): ValueTest[] {
  const given = conditions as Readonly<Record<string, object | undefined>>;
  return Object.entries(kinds).flatMap(([part, kind]): ValueTest[] => {
    const condition = given[part];
    if (condition === undefined) return [];
    const comparisons = comparisonsOf(condition);
    if (kind === 'boolean') {
      const isMet = booleanTest(condition as BooleanFilter);
      return [{ isMet: (value) => isMet(value.keyOf(part) as boolean | undefined), comparisons }];
    }
    const isMet = textTest(condition as TextFilter, kind);
    return [{ isMet: (value) => isMet(value.keyOf(part) as string | undefined), comparisons }];
  });
}

function comparisonsOf(condition: object): number {
  const { contains = '' } = condition as TextFilter;
  const forSearch = contains.length > LINEAR_SEARCH ? contains.length / CHARACTERS_PER_COMPARISON : 0;
  return Object.keys(condition).length + forSearch;
}

function sum(tests: readonly ValueTest[]): number {
  return tests.reduce((count, { comparisons }) => count + comparisons, 0);
}
