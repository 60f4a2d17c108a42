import { Fault } from './fault.ts';

export interface FairQueueLimits {
  /** Tasks that run at once, of all keys. */
  readonly maxConcurrent: number;
  /** Tasks of one key that run at once; below `maxConcurrent` it leaves room for other keys. */
  readonly maxConcurrentPerKey: number;
  /** Tasks of one key that wait; a task beyond is refused, so that the queue is bounded. */
  readonly maxQueuedPerKey: number;
}

/** The tasks of one key. */
interface KeyQueue {
  running: number;
  readonly waiting: (() => void)[];
}

const FULL = 'Too many queries of this kind are waiting; retry shortly, with fewer at once.';

/**
 * A fair queue: limits concurrency and schedules keys (enterprises, for example) round robin. A task waits for at most
 * one task of each other key, however many that key has queued. Tasks of one key start in order.
 */
export class FairQueue {
  readonly #limits: FairQueueLimits;
  /** In the order of the rotation; a key without tasks is removed. */
  readonly #keys = new Map<unknown, KeyQueue>();
  #running = 0;

  constructor(limits: FairQueueLimits) {
    this.#limits = limits;
  }

  /**
   * Runs a task when its turn comes.
   *
   * @throws Fault `RATE_LIMITED` when the queue of the key is full; whatever the task throws
   */
  async run<Outcome>(key: unknown, task: () => Promise<Outcome>): Promise<Outcome> {
    const queue = this.#keys.get(key) ?? { running: 0, waiting: [] };
    if (queue.waiting.length >= this.#limits.maxQueuedPerKey) throw new Fault('RATE_LIMITED', FULL);
    this.#keys.set(key, queue);

    await new Promise<void>((start) => {
      queue.waiting.push(start);
      this.#startNext();
    });
    try {
      return await task();
    } finally {
      this.#finish(key, queue);
    }
  }

  #finish(key: unknown, queue: KeyQueue): void {
    this.#running -= 1;
    queue.running -= 1;
    this.#keys.delete(key);
    if (queue.running > 0 || queue.waiting.length > 0) this.#keys.set(key, queue);
    this.#startNext();
  }

  #startNext(): void {
    if (this.#running >= this.#limits.maxConcurrent) return;
    for (const [key, queue] of this.#keys) {
      if (queue.running >= this.#limits.maxConcurrentPerKey) continue;
      const start = queue.waiting.shift();
      if (start === undefined) continue;
      // A key that was served goes to the end of the rotation.
      this.#keys.delete(key);
      this.#keys.set(key, queue);
      this.#running += 1;
      queue.running += 1;
      start();
      return;
    }
  }
}
