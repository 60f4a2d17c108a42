/** A text as a decoded file gives it: in chunks of so many letters, none of them cut. */
export async function* chunksOf(text: string, letters = text.length || 1): AsyncGenerator<string> {
  const all = [...text];
  for (let at = 0; at < all.length; at += letters) yield all.slice(at, at + letters).join('');
}

/** All that an iterable gives. */
export async function gather<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
