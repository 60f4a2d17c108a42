import { describe, expect, it } from '@jest/globals';
import { expiresOption, firstOption, wholeNumber } from '../../src/cli/options.ts';

describe('options', () => {
  it.each(['0', '11', '1.5', '1e1', '', '-1'])('take integers within limits only, not %j', (text) => {
    expect(wholeNumber(1, 10)('10')).toBe(10);
    expect(() => wholeNumber(1, 10)(text)).toThrow('Enter a whole number from 1 to 10.');
  });

  it('take an expiry in the future that is on the calendar', () => {
    const read = (text: string) => expiresOption().parseArg?.(text, undefined);

    expect(read('2999-01-31')).toEqual(new Date('2999-01-31T00:00:00Z'));
    expect(() => read('2999-02-30')).toThrow('valid date');
    expect(() => read('2001-01-01')).toThrow('in the future');
  });

  it('list 50 results by default, or fewer where fewer are allowed', () => {
    expect([firstOption(1_000).defaultValue, firstOption(20).defaultValue]).toEqual([50, 20]);
  });
});
