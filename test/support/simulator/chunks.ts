/** Yields a text in chunks of a number of code points; one chunk by default. */
export async function* chunksOf(text: string, characters = text.length || 1): AsyncGenerator<string> {
  const codePoints = [...text];
  for (let at = 0; at < codePoints.length; at += characters) yield codePoints.slice(at, at + characters).join('');
}

/** Collects the items of an asynchronous iterable. */
export async function gather<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
