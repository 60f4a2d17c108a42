import { describe, expect, it } from '@jest/globals';
import { countOfWords, digitsOfWord, searchWords } from '../../../../src/directory/users/domain/search-words.ts';

describe('searchWords', () => {
  it('folds words and returns each once', () => {
    expect(searchWords('Anna ANNA  smith')).toEqual(['anna', 'smith']);
  });

  it('joins the parts of a telephone number of 7 digits or more', () => {
    expect(searchWords('fax 514 555-0101')).toEqual(['fax', '514 555-0101']);
    expect(searchWords('12 34')).toEqual(['12', '34']);
  });

  it('cuts words after 64 characters', () => {
    expect(searchWords('x'.repeat(100))).toEqual(['x'.repeat(64)]);
  });
});

describe('a telephone number in a search', () => {
  it('counts as the words that were typed', () => {
    expect(countOfWords(['fax', '514 555-0101'])).toBe(3);
  });

  it('has digits, unlike other words', () => {
    expect(digitsOfWord('514 555-0101')).toBe('5145550101');
    expect(digitsOfWord('b12')).toBeNull();
  });
});
