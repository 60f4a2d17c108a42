import { Fault } from '../../../kernel/fault.ts';
import { type BucketEdges, type Buckets, bucketsOf } from '../../shared/time-buckets.ts';
import { invalidValue } from '../../shared/value-faults.ts';
import { countOfWords, MAX_SEARCH_WORDS, searchWords } from '../../users/domain/search-words.ts';
import type { FacetField } from '../domain/facet.ts';
import type { FacetsQuery } from '../domain/numbers-store.ts';

const MAX_BUCKETS = 1_000;

const MAX_VALUES = 1_000;
const DEFAULT_VALUES = 20;
const MAX_SEARCH_LENGTH = 1_000;

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

/**
 * What to search for, as words.
 *
 * @throws Fault `LIMIT_EXCEEDED`
 */
export function readSearch(search: string | null | undefined): readonly string[] {
  const text = search ?? '';
  const words = text.length > MAX_SEARCH_LENGTH ? [] : searchWords(text);
  if (text.length > MAX_SEARCH_LENGTH || countOfWords(words) > MAX_SEARCH_WORDS) {
    const sentence = `search takes ${MAX_SEARCH_WORDS} words and ${MAX_SEARCH_LENGTH} characters at most.`;
    throw new Fault('LIMIT_EXCEEDED', sentence, 'search');
  }
  return words;
}
