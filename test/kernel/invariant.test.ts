import { describe, expect, it } from '@jest/globals';
import { invariant, unreachable } from '../../src/kernel/invariant.ts';

describe('invariant', () => {
  it('is silent when it holds and names itself when it does not', () => {
    expect(() => invariant(true, 'a version is positive')).not.toThrow();
    expect(() => invariant(0, 'a version is positive')).toThrow('a version is positive');
  });
});

describe('unreachable', () => {
  it('shows the value that nobody expected', () => {
    expect(() => unreachable('maybe' as never)).toThrow('"maybe"');
  });
});
