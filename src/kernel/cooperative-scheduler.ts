import { setImmediate as nextTurn } from 'node:timers/promises';
import { FairQueue } from './fair-queue.ts';

/** Resolves when the next piece of a long work may begin. */
export type YieldTurn = () => Promise<void>;

/**
 * Cuts long work on the main thread into pieces: in one turn of the event loop a single one is done, whoever's it is, so
 * that all else waits for no more than that. Keys (enterprises, say) take turns with theirs.
 */
export class CooperativeScheduler {
  readonly #line = new FairQueue({
    maxConcurrent: 1,
    maxConcurrentPerKey: 1,
    maxQueuedPerKey: Number.POSITIVE_INFINITY,
  });

  /** What lets the pieces of one work follow each other; none may take longer than some milliseconds. */
  yieldFor(key: unknown): YieldTurn {
    return () => this.#line.run(key, () => nextTurn());
  }
}

/** Elements that are dealt with in one piece. */
const PIECE = 25;
/** A list up to this long is one piece: a page of the usual size takes less time than its turns would. */
const SHORT = 100;

/** Whether a list is done in more than one piece. */
export function isLong(list: readonly unknown[]): boolean {
  return list.length > SHORT;
}

/** Does for each element what takes some ten microseconds, in pieces where there are many. */
export async function mapYielding<Item, Outcome>(
  items: readonly Item[],
  map: (item: Item) => Outcome,
  next: YieldTurn,
): Promise<Outcome[]> {
  if (!isLong(items)) return items.map(map);
  const outcomes: Outcome[] = [];
  for (let from = 0; from < items.length; from += PIECE) {
    if (from > 0) await next();
    for (const item of items.slice(from, from + PIECE)) outcomes.push(map(item));
  }
  return outcomes;
}

/** A list, each of its elements there when it is its piece's turn. */
export interface SlicedList<Item> {
  readonly items: readonly (Item | Promise<Item>)[];
  /** Resolves when the last piece had its turn. */
  readonly done: Promise<void>;
}

/** Hands the elements of a long list out in pieces, to who takes promises in their place. */
export function releaseInSlices<Item>(all: readonly Item[], next: YieldTurn): SlicedList<Item> {
  let turn = Promise.resolve();
  if (!isLong(all)) return { items: all, done: turn };
  const items: (Item | Promise<Item>)[] = all.slice(0, PIECE);
  for (let from = PIECE; from < all.length; from += PIECE) {
    const itsTurn = turn.then(next);
    for (const item of all.slice(from, from + PIECE)) items.push(itsTurn.then(() => item));
    turn = itsTurn;
  }
  return { items, done: turn };
}
