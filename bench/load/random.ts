/** A generator of numbers from 0 to below 1 (xorshift32) that repeats itself for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

/**
 * The item of a list at a position, counted on from the start behind the last one.
 *
 * @throws RangeError for an empty list
 */
export function pick<Item>(list: readonly Item[], position: number): Item {
  const item = list[position % list.length];
  if (item === undefined) throw new RangeError('There is nothing to pick from an empty list.');
  return item;
}

/** An item of a list at random. */
export function pickAtRandom<Item>(list: readonly Item[], random: () => number): Item {
  return pick(list, Math.floor(random() * list.length));
}
