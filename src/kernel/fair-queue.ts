import { Fault } from './fault.ts';

/** How much a line lets through, and how much may stand in it. */
export interface FairQueueLimits {
  /** Works under way at once, of all keys together. */
  readonly maxConcurrent: number;
  /** Of those, works of one key; less than `most` keeps a place for whoever else comes. */
  readonly maxConcurrentPerKey: number;
  /** Works of one key that may wait; what comes beyond is refused, so that a line cannot grow without end. */
  readonly maxQueuedPerKey: number;
}

/** What one key has in the line. */
interface Share {
  running: number;
  readonly waiting: Waiting[];
}

interface Waiting {
  readonly begin: () => void;
}

const FULL = 'Too many queries of this kind are waiting; retry shortly, with fewer at once.';

/**
 * A line of work that keys (enterprises, say) take turns in: a round robin, so that however much one key has waiting,
 * another one waits for no more than one work of each key before it. Works of one key keep their order.
 */
export class FairQueue {
  readonly #limits: FairQueueLimits;
  /** In the order in which their turns come; a key without work is not kept. */
  readonly #shares = new Map<unknown, Share>();
  #running = 0;

  constructor(limits: FairQueueLimits) {
    this.#limits = limits;
  }

  /**
   * Does the work when it is its turn.
   *
   * @throws Fault `RATE_LIMITED` when the key has too much waiting already; whatever the work throws
   */
  async run<Outcome>(key: unknown, work: () => Promise<Outcome>): Promise<Outcome> {
    const share = this.#shares.get(key) ?? { running: 0, waiting: [] };
    if (share.waiting.length >= this.#limits.maxQueuedPerKey) throw new Fault('RATE_LIMITED', FULL);
    this.#shares.set(key, share);

    await new Promise<void>((begin) => {
      share.waiting.push({ begin });
      this.#beginNext();
    });
    try {
      return await work();
    } finally {
      this.#end(key, share);
    }
  }

  /** The key whose turn it was goes behind all others. */
  #end(key: unknown, share: Share): void {
    this.#running -= 1;
    share.running -= 1;
    this.#shares.delete(key);
    if (share.running > 0 || share.waiting.length > 0) this.#shares.set(key, share);
    this.#beginNext();
  }

  #beginNext(): void {
    if (this.#running >= this.#limits.maxConcurrent) return;
    for (const [key, share] of this.#shares) {
      if (share.running >= this.#limits.maxConcurrentPerKey) continue;
      const next = share.waiting.shift();
      if (next === undefined) continue;
      this.#shares.delete(key);
      this.#shares.set(key, share);
      this.#running += 1;
      share.running += 1;
      next.begin();
      return;
    }
  }
}
