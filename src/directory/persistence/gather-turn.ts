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
 * @param most how many at once; 1 for what would often be refused, and undo what others do with it
 */
export function gatherTurn<Item, Outcome>(work: Work<Item, Outcome>, most = MOST): (item: Item) => Promise<Outcome> {
  // Nothing is kept: what is asked for again may have changed.
  const options = { cache: false, maxBatchSize: most, batchScheduleFn: setImmediate };
  const loader = new DataLoader<Item, Outcome>((items) => doAllOrEach(work, items), options);
  return (item) => loader.load(item);
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
