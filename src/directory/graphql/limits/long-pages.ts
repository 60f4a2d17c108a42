import { CooperativeScheduler, releaseInSlices } from '../../../kernel/cooperative-scheduler.ts';
import { FairQueue } from '../../../kernel/fair-queue.ts';
import { Fault } from '../../../kernel/fault.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { PendingResponse } from '../../../kernel/pending-response.ts';

/** A page up to this long is answered as soon as it is there. */
const SHORT = 100;

/** Long pages that are read and answered at once, of all and of one enterprise; so many are in memory before they are written. */
const LIMITS = { maxConcurrent: 8, maxConcurrentPerKey: 2, maxQueuedPerKey: 2_000 };

/** Which page is asked for. */
export interface AskedPage {
  readonly enterpriseId: EnterpriseId;
  /** How many elements it may hold. */
  readonly first: number;
  /** What it is a part of; once that is aborted, its turn goes to the next page. */
  readonly response: Pick<PendingResponse, 'isAborted'>;
}

const LATE = 'The page waited longer than the time limit; retry with a smaller page.';

/**
 * Answers pages of many elements piece by piece, and few of them at once, which enterprises take turns in: whoever asks
 * for many of them has neither the main thread nor the memory to themselves.
 */
export class LongPages {
  readonly #scheduler = new CooperativeScheduler();
  readonly #line = new FairQueue(LIMITS);

  /** @param patienceMs how long whoever asks for a page waits for it */
  constructor(private readonly patienceMs: number) {}

  /**
   * @param read reads the page
   * @returns the page; of many elements most are promises, which GraphQL takes in place of values
   * @throws Fault `RATE_LIMITED`, `TIMED_OUT`; whatever `read` throws
   */
  answer<Node, Page extends { readonly nodes: readonly Node[] }>(
    { enterpriseId, first, response }: AskedPage,
    read: () => Promise<Page>,
  ): Promise<Page> {
    const yieldTurn = this.#scheduler.yieldFor(enterpriseId);
    const readOn = async () => {
      const page = await read();
      const { items, done } = releaseInSlices(page.nodes, yieldTurn);
      return { page: { ...page, nodes: items }, done };
    };
    if (first <= SHORT) return readOn().then(({ page }) => page);
    const untilMs = performance.now() + this.patienceMs;
    return new Promise((resolve, reject) => {
      const inTurn = async () => {
        if (response.isAborted() || performance.now() > untilMs) throw new Fault('TIMED_OUT', LATE);
        const { page, done } = await readOn();
        resolve(page);
        await done;
      };
      this.#line.run(enterpriseId, inTurn).catch(reject);
    });
  }
}
