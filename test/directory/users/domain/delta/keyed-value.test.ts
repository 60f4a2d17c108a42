import { describe, expect, it } from '@jest/globals';
import { type AnyValue, KeyedValue } from '../../../../../src/directory/users/domain/delta/keyed-value.ts';
import { MULTI_ATTRIBUTES } from '../../../../../src/directory/users/domain/user-attributes.ts';

const email = (value: AnyValue) => new KeyedValue(value, MULTI_ATTRIBUTES.emails);

describe('the identity of a value', () => {
  it('is its value and type, case-insensitively (RFC 7643 §2.4)', () => {
    const one = email({ value: 'Ada', type: 'work', display: 'one', primary: true });

    expect(one.identity).toBe(email({ value: 'ada', type: 'WORK', display: 'other' }).identity);
    expect(one.identity).not.toBe(email({ value: 'ada', type: 'home' }).identity);
  });

  it('separates the parts, whatever they contain', () => {
    expect(email({ value: '1:a', type: 'b' }).identity).not.toBe(email({ value: '1', type: ':ab' }).identity);
  });
});

describe('differencesTo', () => {
  it('lists the parts of the other value whose keys differ', () => {
    expect(email({ value: 'Ada', type: 'work' }).differencesTo(email({ value: 'ADA', display: 'Ada' }))).toEqual([
      ['display', 'Ada'],
    ]);
  });
});
