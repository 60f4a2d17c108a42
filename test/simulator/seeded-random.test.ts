import { describe, expect, it } from '@jest/globals';
import { hashKeys, seededRandom } from '../../src/simulator/seeded-random.ts';

const numbersOf = (...keys: number[]) => {
  const random = seededRandom(...keys);
  return Array.from({ length: 1_000 }, () => random.next());
};

describe('seededRandom', () => {
  it('gives the same numbers for the same keys, and others for other keys', () => {
    expect(numbersOf(1, 2)).toEqual(numbersOf(1, 2));
    expect(numbersOf(1, 2)).not.toEqual(numbersOf(2, 1));
    expect(hashKeys(1, 2)).not.toBe(hashKeys(1, 3));
  });

  it('spreads its numbers evenly over [0, 1)', () => {
    const numbers = numbersOf(7);

    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toBeCloseTo(0.5, 1);
  });

  it('picks an element of a list that is not empty', () => {
    expect(['a', 'b']).toContain(seededRandom(1).oneOf(['a', 'b']));
    expect(() => seededRandom(1).oneOf([])).toThrow(RangeError);
  });
});
