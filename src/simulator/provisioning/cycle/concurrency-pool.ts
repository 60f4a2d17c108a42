import { setImmediate } from 'node:timers/promises';

/** After so many items a lane lets others have their turn, should its items need no waiting. */
const BREATH = 256;

/** How many items are under way at once, and when no more are begun. */
export interface LaneOptions {
  readonly lanes: number;
  readonly isOver: () => boolean;
}

/** Does something with each item, several at once, in about the order of the items. */
export async function forEachInLanes<Item>(
  items: Iterable<Item>,
  { lanes, isOver }: LaneOptions,
  handle: (item: Item) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const lane = async () => {
    for (let count = 1; !isOver(); count++) {
      const { done, value } = iterator.next();
      if (done) return;
      await handle(value);
      if (count % BREATH === 0) await setImmediate();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
