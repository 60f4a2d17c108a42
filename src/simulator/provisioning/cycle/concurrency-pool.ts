import { setImmediate } from 'node:timers/promises';

/** A worker yields to the event loop after this many items, in case none of them waits for I/O. */
const YIELD_AFTER = 256;

/** Limits of a pool. */
export interface ConcurrencyOptions {
  /** Items in progress at once. */
  readonly concurrency: number;
  /** Checked before each item: no further item starts once it is true. */
  readonly isStopped: () => boolean;
}

/**
 * Handles each item by a pool of workers, in about the order of the items. Items are read one by one, so the iterable
 * may be lazy and of any length.
 */
export async function forEachConcurrently<Item>(
  items: Iterable<Item>,
  { concurrency, isStopped }: ConcurrencyOptions,
  handle: (item: Item) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const worker = async () => {
    for (let count = 1; !isStopped(); count++) {
      const { done, value } = iterator.next();
      if (done) return;
      await handle(value);
      if (count % YIELD_AFTER === 0) await setImmediate();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
