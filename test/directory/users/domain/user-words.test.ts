import { describe, expect, it } from '@jest/globals';
import { userWords } from '../../../../src/directory/users/domain/user-words.ts';

describe('userWords', () => {
  it('begins a word after each symbol, but only once in a domain', () => {
    const { words } = userWords({ userName: 'Anna.Smith@acme.example' });

    expect(words).toEqual(['anna.smith@acme.example', 'smith@acme.example', '@acme.example']);
  });

  it('returns the digits of a number, with and without its extension', () => {
    const { numbers } = userWords({ userName: 'a', phoneNumbers: [{ value: '+1 514 555-0101 ext. 22' }] });

    expect(numbers).toEqual(['1514555010122', '15145550101', '22']);
  });

  it('limits the total length of the words', () => {
    const { words } = userWords({
      userName: 'a',
      displayName: '-'.repeat(5_000),
      name: { formatted: '+'.repeat(5_000) },
    });

    expect(words.join('').length).toBeLessThanOrEqual(200_000);
  });
});
