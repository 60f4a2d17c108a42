import { describe, expect, it } from '@jest/globals';
import { StringTable } from '../../../../src/simulator/source/file/string-table.ts';

describe('StringTable', () => {
  it('numbers strings in order of arrival, each once', () => {
    const table = new StringTable();

    const numbers = ['b', 'é😀', '', 'b', 'a', ''].map((text) => table.add(text));

    expect(numbers).toEqual([0, 1, 2, 0, 3, 2]);
    expect(table.size).toBe(4);
    expect([0, 1, 2, 3, 4].map((number) => table.at(number))).toEqual(['b', 'é😀', '', 'a', '']);
    expect(['a', 'é', 'ab'].map((text) => table.find(text))).toEqual([3, null, null]);
  });

  it('finds each of many strings, also long ones, while its buffers grow', () => {
    const table = new StringTable();
    const textOf = (number: number) => `${'x'.repeat(number % 300)}${number}`;
    const numbers = Array.from({ length: 20_000 }, (_, number) => number);
    const texts = numbers.map(textOf);

    for (const text of texts) table.add(text);

    expect(texts.map((text) => table.find(text))).toEqual(numbers);
    expect(numbers.map((number) => table.at(number))).toEqual(texts);
    expect(table.find('y')).toBeNull();
  });
});
