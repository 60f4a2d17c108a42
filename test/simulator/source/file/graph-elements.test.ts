import { describe, expect, it } from '@jest/globals';
import { type Element, readElements } from '../../../../src/simulator/source/file/graph-elements.ts';

async function read(text: string): Promise<Element[]> {
  async function* chunks() {
    for (let at = 0; at < text.length; at += 5) yield text.slice(at, at + 5);
  }
  const elements = [];
  for await (const element of readElements(chunks())) elements.push(element);
  return elements;
}

describe('readElements', () => {
  it.each([
    ['a page', '{"@odata.context":"x","value":[{"id":1},{"id":2}]}', 'Element'],
    ['an array', '[{"id":1},\n{"id":2}]', 'Element'],
    ['lines', '{"id":1}\n\n{"id":2}\n', 'Line'],
  ])('reads %s', async (_, text, word) => {
    const elements = await read(text);

    expect(elements.map(({ value }) => value)).toEqual([{ id: 1 }, { id: 2 }]);
    expect(elements[0]?.place).toBe(`${word} 1`);
  });

  it.each([
    ['', 'The file is empty'],
    ['[{"id":1},{id}]', 'Element 2: this is not JSON'],
    ['[{"id":1}', 'ends within element 1'],
    ['{"value":[],"@odata.nextLink":"x"}', 'one page of several'],
  ])('refuses %j', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});
