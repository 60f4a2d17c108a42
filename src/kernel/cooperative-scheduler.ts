import { setImmediate as nextTurn } from 'node:timers/promises';
import { FairQueue } from './fair-queue.ts';

/** Yields to the event loop; resolves when the next slice of the work may run. */
export type YieldTurn = () => Promise<void>;

/**
 * Cooperative scheduling of long work on the main thread, which is cut into slices. One slice of all work runs in a
 * turn of the event loop, and keys (enterprises, for example) alternate, so that a request waits for one slice at most.
 *
 * @see https://nodejs.org/learn/asynchronous-work/dont-block-the-event-loop#partitioning
 */
export class CooperativeScheduler {
  readonly #queue = new FairQueue({
    maxConcurrent: 1,
    maxConcurrentPerKey: 1,
    maxQueuedPerKey: Number.POSITIVE_INFINITY,
  });

  /** What one long work of a key awaits between its slices, each of which must take a few milliseconds at most. */
  yieldFor(key: unknown): YieldTurn {
    return () => this.#queue.run(key, () => nextTurn());
  }
}

const SLICE_LENGTH = 25;
/** A list up to this length, a page of the default size, is one slice: it takes less time than yielding would. */
const SHORT_LENGTH = 100;

/** Whether work on a list is cut into slices. */
export function isLong(list: readonly unknown[]): boolean {
  return list.length > SHORT_LENGTH;
}

/** `Array.map` that yields between slices of a long list; for a `map` of some 10 µs. */
export async function mapYielding<Item, Outcome>(
  items: readonly Item[],
  map: (item: Item) => Outcome,
  yieldTurn: YieldTurn,
): Promise<Outcome[]> {
  if (!isLong(items)) return items.map(map);
  const outcomes: Outcome[] = [];
  for (let from = 0; from < items.length; from += SLICE_LENGTH) {
    if (from > 0) await yieldTurn();
    for (const item of items.slice(from, from + SLICE_LENGTH)) outcomes.push(map(item));
  }
  return outcomes;
}

/** A list whose elements become available slice by slice. */
export interface SlicedList<Item> {
  readonly items: readonly (Item | Promise<Item>)[];
  /** Resolves when the last slice is available. */
  readonly done: Promise<void>;
}

/** Releases a long list in slices, for a consumer (such as GraphQL) that accepts promises as elements. */
export function releaseInSlices<Item>(all: readonly Item[], yieldTurn: YieldTurn): SlicedList<Item> {
  let released = Promise.resolve();
  if (!isLong(all)) return { items: all, done: released };
  const items: (Item | Promise<Item>)[] = all.slice(0, SLICE_LENGTH);
  for (let from = SLICE_LENGTH; from < all.length; from += SLICE_LENGTH) {
    const slice = released.then(yieldTurn);
    for (const item of all.slice(from, from + SLICE_LENGTH)) items.push(slice.then(() => item));
    released = slice;
  }
  return { items, done: released };
}
