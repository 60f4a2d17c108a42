import { Fault } from '../../../kernel/fault.ts';
import { assertFilterSize } from '../../graphql/limits/filter-size.ts';
import { withoutNulls } from '../../graphql/without-nulls.ts';
import { countOfWords, MAX_SEARCH_WORDS, searchWords } from '../../users/domain/search-words.ts';
import type { UserFilter } from '../domain/user-filter.ts';
import type { UserFilterInput } from './user.filter.ts';

const MAX_SEARCH_LENGTH = 1_000;

/**
 * The domain's filter: of the same shape and the same names, without the nulls.
 *
 * @throws Fault `LIMIT_EXCEEDED`
 */
export function readFilter(filter: UserFilterInput | null): UserFilter {
  assertFilterSize(filter, 'filter');
  return withoutNulls(filter ?? {}) as UserFilter;
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
