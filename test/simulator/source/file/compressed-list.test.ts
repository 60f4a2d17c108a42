import { describe, expect, it } from '@jest/globals';
import { CompressedList } from '../../../../src/simulator/source/file/compressed-list.ts';

describe('CompressedList', () => {
  it.each([0, 1, 31, 32, 33, 64, 5_000])('returns %d values, by position and as a whole', (length) => {
    const values = Array.from({ length }, (_, at) => ({ at, text: `line\n"${at}" é😀`, list: [at, null] }));
    const packed = new CompressedList<unknown>();
    for (const value of values) packed.push(value);

    expect(packed).toHaveLength(length);
    expect([...packed]).toEqual(values);
    expect(values.map((_, at) => packed.at(length - 1 - at))).toEqual(values.toReversed());
    expect([packed.at(-1), packed.at(length)]).toEqual([null, null]);
  });

  it('stores values larger than its decompression buffer', () => {
    const packed = new CompressedList<string>();
    const values = Array.from({ length: 40 }, (_, at) => Array.from({ length: 50_000 }, (_, n) => n * at).join());
    for (const value of values) packed.push(value);

    expect([...packed]).toEqual(values);
  });
});
