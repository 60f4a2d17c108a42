import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newProfile } from '../../../../src/directory/users/domain/new-profile.ts';
import { userNameKey } from '../../../../src/directory/users/domain/user-name-key.ts';

/** Invisible characters, in hexadecimal. */
const BLANKS = ['9', 'a', '20', '85', 'a0', 'ad', '200b', '200c', '200d', '2028', '2060', '3000', '3164', 'feff'].map(
  (point) => [point, String.fromCodePoint(Number.parseInt(point, 16))] as const,
);

describe('userNameKey', () => {
  it.each(BLANKS)('trims U+%s at both ends, and nowhere else', (_, blank) => {
    expect(userNameKey(`${blank}${blank}Anna${blank}`)).toBe('anna');
    expect(userNameKey(`An${blank}na`)).not.toBe('anna');
  });

  it('keeps variation selectors', () => {
    expect(userNameKey('葛\u{e0100}')).not.toBe('葛');
  });

  it('is idempotent', () => {
    const units = fc.constantFrom(...BLANKS.map(([, blank]) => blank), ...'aZHẖ\u0331葛');
    fc.assert(fc.property(fc.string({ unit: units }), (text) => userNameKey(userNameKey(text)) === userNameKey(text)));
  });

  it('takes linear time, even for a name full of blanks', () => {
    expect(userNameKey(`a${' '.repeat(1_000_000)}b${' '.repeat(1_000_000)}`)).toHaveLength(1_000_002);
    expect(userNameKey(' '.repeat(1_000_000))).toHaveLength(1_000_000);
  });

  it.each(BLANKS)('refuses the name U+%s', (_, blank) => {
    expect(() => newProfile({ userName: blank.repeat(3) })).toThrow(
      expect.objectContaining({ code: 'FIELD_REQUIRED' }),
    );
  });
});
