import { describe, expect, it } from '@jest/globals';
import { invariant, unreachable } from '../../src/kernel/invariant.ts';

describe('invariant', () => {
  it('throws with its text when it does not hold', () => {
    expect(() => invariant(true, 'a version is positive')).not.toThrow();
    expect(() => invariant(0, 'a version is positive')).toThrow('a version is positive');
  });
});

describe('unreachable', () => {
  it('throws with the unexpected value', () => {
    expect(() => unreachable('maybe' as never)).toThrow('"maybe"');
  });
});
