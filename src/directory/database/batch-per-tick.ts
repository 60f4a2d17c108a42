import DataLoader from 'dataloader';
import { isDeadlock, isRefusedByServer } from './database-failure.ts';

/** More would let those who come first wait for one large answer. */
const MOST = 64;

type Work<Item, Outcome> = (items: readonly Item[]) => Promise<readonly Outcome[]>;

/**
 * Does together what is asked for singly in one turn of the event loop, whoever asks. What the server refuses it refuses
 * as a whole, and does not say because of whom; then each is done alone, and so is one alone that met a deadlock. Where it
 * is away or late, it is so for all.
 *
 * @param work does all or nothing, and answers one outcome an item, in their order
 * @param limits how many at once, 1 for what would often be refused, and undo what others do with it; and how large they
 * may be together
 */
export function gatherTurn<Item, Outcome>(
  work: Work<Item, Outcome>,
  { most = MOST, ...limits }: GatherLimits<Item> = {},
): (item: Item) => Promise<Outcome> {
  // Nothing is kept: what is asked for again may have changed.
  const options = { cache: false, maxBatchSize: most, batchScheduleFn: setImmediate };
  const loader = new DataLoader<Item, Outcome>(async (items) => {
    const outcomes = await Promise.all(groupsOf(items, limits).map((group) => doAllOrEach(work, group)));
    return outcomes.flat();
  }, options);
  return (item) => loader.load(item);
}

/** How much is done together. */
export interface GatherLimits<Item> {
  readonly most?: number;
  /** What an item counts; without it all count nothing. */
  readonly sizeOf?: (item: Item) => number;
  /** How much the items of one piece of work may count together; one alone may be larger. */
  readonly maxSize?: number;
}

function groupsOf<Item>(items: readonly Item[], limits: GatherLimits<Item>): Item[][] {
  const { sizeOf = () => 0, maxSize = Number.POSITIVE_INFINITY } = limits;
  const groups: Item[][] = [];
  let left = 0;
  for (const item of items) {
    left -= sizeOf(item);
    const group = left < 0 ? undefined : groups.at(-1);
    if (group === undefined) {
      groups.push([item]);
      left = maxSize - sizeOf(item);
    } else group.push(item);
  }
  return groups;
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
