import { describe, expect, it } from '@jest/globals';
import { MOST_WORDS, searchWordsIn } from '../../../../../src/console/app/pages/users/search-words.ts';
import { MAX_SEARCH_WORDS, searchWords } from '../../../../../src/directory/users/domain/search-words.ts';

describe('the words of a search', () => {
  it('are as many as the directory takes, and the rest is left out', () => {
    const written = Array.from({ length: 12 }, (_, at) => `w${at}`).join('  ');

    expect(MOST_WORDS).toBe(MAX_SEARCH_WORDS);
    expect(searchWordsIn(written)).toEqual({ search: 'w0 w1 w2 w3 w4 w5 w6 w7 w8 w9', isCut: true });
    expect(searchWordsIn('anna  tremblay ')).toEqual({ search: 'anna tremblay', isCut: false });
  });

  it.each([undefined, '', ' \t'])('are none in %j', (written) => {
    expect(searchWordsIn(written)).toEqual({ search: null, isCut: false });
  });

  it.each(['\u0085', '\u00a0', '\u1680', '\u2003', '\u2028', '\u202f', '\u3000', '\v', '\f'])(
    'are parted by %j as the directory parts them',
    (space) => {
      const written = Array.from({ length: 11 }, (_, at) => `w${at}`).join(space);

      expect(searchWords(searchWordsIn(written).search ?? '')).toHaveLength(MAX_SEARCH_WORDS);
    },
  );
});
