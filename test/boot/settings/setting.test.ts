import { describe, expect, it } from '@jest/globals';
import { hasDecodableName, headerSecret, isVaried, url, wholeNumber } from '../../../src/boot/settings/setting.ts';

describe('the values of settings', () => {
  it.each(['3', '10'])('take %s as a whole number from 3 to 10', (value) => {
    expect(wholeNumber(3, 10).parse(value)).toBe(Number(value));
  });

  it.each(['2', '11', '3.0', '-3', ' 3', '0x3', ''])('refuse "%s" as a whole number from 3 to 10', (value) => {
    expect(wholeNumber(3, 10).safeParse(value).success).toBe(false);
  });

  it('take a URL of the schemes only', () => {
    const schema = url('http:', 'https:');

    expect(schema.safeParse('https://portal.example').success).toBe(true);
    expect(schema.safeParse('ftp://portal.example').error?.issues[0]?.message).toBe(
      'must be a URL that begins with http:// or https://',
    );
  });

  it('refuse a database name that cannot be decoded', () => {
    expect([hasDecodableName('postgres://h/a%20b'), hasDecodableName('postgres://h/a%zz')]).toEqual([true, false]);
  });

  it.each([
    ['a'.repeat(40), false],
    ['abcdefghij'.repeat(4), false],
    ['abcdefg1abcdefg2abcdefg3abcdefg4', true],
  ])('call the secret %s varied: %s', (secret, expected) => {
    expect(isVaried(secret)).toBe(expected);
    expect(headerSecret.safeParse(secret).success).toBe(expected);
  });
});
