import { describe, expect, it } from '@jest/globals';
import { memoize } from '../../src/kernel/memoize.ts';

describe('memoize', () => {
  it('computes a value once for each argument, also one that is `undefined`', () => {
    const calls: string[] = [];
    const memoized = memoize((key: string) => {
      calls.push(key);
      return key === 'none' ? undefined : key.length;
    });

    expect(['none', 'four', 'none', 'four'].map(memoized)).toEqual([undefined, 4, undefined, 4]);
    expect(calls).toEqual(['none', 'four']);
  });

  it('computes a value without an argument once', () => {
    let calls = 0;
    const memoized = memoize(() => {
      calls += 1;
      return calls;
    });

    expect([memoized(), memoized()]).toEqual([1, 1]);
  });
});
