import { describe, expect, it } from '@jest/globals';
import { JsonArraySplitter } from '../../../../src/simulator/source/file/json-array-splitter.ts';

const TEXT = '{"a":[1],"value":[{"x":"],[\\""}, 2 ,[3,4]],"b":"[5]"}';

function split(text: string, chunkLength: number) {
  const splitter = new JsonArraySplitter((depth, before) => depth === 1 && before().endsWith('"value":'));
  const elements: string[] = [];
  for (let at = 0; at < text.length; at += chunkLength) {
    elements.push(...splitter.take(text.slice(at, at + chunkLength)));
  }
  return { elements: elements.map((element) => element.trim()), splitter };
}

describe('JsonArraySplitter', () => {
  it.each([1, 2, 7, 100])('splits the chosen array, in chunks of %i characters', (length) => {
    const { elements, splitter } = split(TEXT, length);

    expect(elements).toEqual(['{"x":"],[\\""}', '2', '[3,4]']);
    expect(JSON.parse(splitter.remainder)).toEqual({ a: [1], value: [], b: '[5]' });
    expect(splitter.isInArray).toBe(false);
  });

  it('yields nothing for an empty array, and shows an unclosed one', () => {
    expect(split('{"value":[ ]}', 3).elements).toEqual([]);
    expect(split('{"value":[1,2', 3)).toMatchObject({ elements: ['1'], splitter: { isInArray: true } });
  });
});
