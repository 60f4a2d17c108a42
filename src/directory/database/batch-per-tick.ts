import DataLoader from 'dataloader';
import { isDeadlock, isRefusedByServer } from './database-failure.ts';

/** A larger batch would delay its first items. */
const MAX_ITEMS = 64;

type Work<Item, Outcome> = (items: readonly Item[]) => Promise<readonly Outcome[]>;

/** Limits of one batch. */
export interface BatchLimits<Item> {
  /** 1 for work that is often rejected, since a rejection rolls the whole batch back. */
  readonly maxItems?: number;
  /** The size of an item; 0 by default. */
  readonly sizeOf?: (item: Item) => number;
  /** Maximum total size of the items of a batch; a single item may be larger. */
  readonly maxSize?: number;
}

/**
 * Batches single calls: those of one turn of the event loop are done together. If the server rejects a batch, each item
 * is done alone, because the rejection does not tell which item caused it; an item alone is repeated once after a
 * deadlock. If the server is unavailable or times out, all items of the batch fail.
 *
 * @param work does all items or none, and returns one outcome per item, in their order
 */
export function batchPerTick<Item, Outcome>(
  work: Work<Item, Outcome>,
  { maxItems = MAX_ITEMS, ...sizes }: BatchLimits<Item> = {},
): (item: Item) => Promise<Outcome> {
  // Nothing is cached: the result of a repeated call may differ.
  const options = { cache: false, maxBatchSize: maxItems, batchScheduleFn: setImmediate };
  const loader = new DataLoader<Item, Outcome>(async (items) => {
    const outcomes = await Promise.all(splitBySize(items, sizes).map((batch) => doAllOrEach(work, batch)));
    return outcomes.flat();
  }, options);
  return (item) => loader.load(item);
}

function splitBySize<Item>(items: readonly Item[], sizes: BatchLimits<Item>): Item[][] {
  const { sizeOf = () => 0, maxSize = Number.POSITIVE_INFINITY } = sizes;
  const batches: Item[][] = [];
  let left = 0;
  for (const item of items) {
    left -= sizeOf(item);
    const batch = left < 0 ? undefined : batches.at(-1);
    if (batch === undefined) {
      batches.push([item]);
      left = maxSize - sizeOf(item);
    } else batch.push(item);
  }
  return batches;
}

async function doAllOrEach<Item, Outcome>(
  work: Work<Item, Outcome>,
  items: readonly Item[],
): Promise<readonly (Outcome | Error)[]> {
  try {
    return await work(items);
  } catch (error) {
    const isWorthRepeating = items.length > 1 ? isRefusedByServer(error) : isDeadlock(error);
    if (!isWorthRepeating) throw error;
    const outcomes = await Promise.allSettled(items.map((item) => work([item])));
    return outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason : outcome.value[0]));
  }
}
