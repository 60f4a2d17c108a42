import { describe, expect, it } from '@jest/globals';
import {
  storedWords,
  wholeWordQuery,
  wordQuery,
} from '../../../../../src/directory/users/persistence/fragments/word-vectors.ts';
import type { EnterpriseId } from '../../../../../src/kernel/ids.ts';

const acme = 7 as EnterpriseId;

describe('wordQuery', () => {
  it('looks words up as prefixes, within the enterprise', () => {
    expect(wordQuery(acme, ['ann', 'smith'])).toBe("'7 ann':* & '7 smith':*");
  });

  it('looks the end of a number up as the prefix of its reversed digits, from 7 digits on', () => {
    expect(wordQuery(acme, ['555-0101'])).toBe("('7 555-0101':* | '7 tel 1010555':*)");
    expect(wordQuery(acme, ['0101'])).toBe("('7 0101':* | '7 tel 1010')");
  });

  it('escapes quotes and backslashes', () => {
    expect(wholeWordQuery(acme, ["o'neil", 'a\\b'])).toBe("'7 o''neil' & '7 a\\\\b'");
  });
});

it('stores the reversed digits of each number beside the words', () => {
  expect(storedWords({ userName: 'a', active: true, phoneNumbers: [{ value: '4711' }] })).toEqual(['a', 'tel 1174']);
});
