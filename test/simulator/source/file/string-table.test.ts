import { describe, expect, it } from '@jest/globals';
import { StringTable } from '../../../../src/simulator/source/file/string-table.ts';

describe('TextIndex', () => {
  it('numbers texts as they come, each once', () => {
    const index = new StringTable();

    const numbers = ['b', 'é😀', '', 'b', 'a', ''].map((text) => index.add(text));

    expect(numbers).toEqual([0, 1, 2, 0, 3, 2]);
    expect(index.size).toBe(4);
    expect([0, 1, 2, 3, 4].map((number) => index.at(number))).toEqual(['b', 'é😀', '', 'a', '']);
    expect(['a', 'é', 'ab'].map((text) => index.find(text))).toEqual([3, null, null]);
  });

  it('finds each of many texts, long ones too', () => {
    const index = new StringTable();
    const textOf = (number: number) => `${'x'.repeat(number % 300)}${number}`;
    for (let number = 0; number < 20_000; number++) index.add(textOf(number));

    for (let number = 0; number < 20_000; number++) {
      expect(index.find(textOf(number))).toBe(number);
      expect(index.at(number)).toBe(textOf(number));
    }
    expect(index.find('y')).toBeNull();
  });
});
