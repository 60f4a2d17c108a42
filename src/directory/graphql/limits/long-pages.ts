import { CooperativeScheduler, releaseInSlices } from '../../../kernel/cooperative-scheduler.ts';
import { FairQueue } from '../../../kernel/fair-queue.ts';
import { Fault } from '../../../kernel/fault.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { PendingResponse } from '../../../kernel/pending-response.ts';

/** Pages up to this size are not queued. */
const MAX_SHORT = 100;

/** Concurrent long pages in total and per enterprise, which bounds the pages in memory. */
const LIMITS = { maxConcurrent: 8, maxConcurrentPerKey: 2, maxQueuedPerKey: 2_000 };

/** A requested page. */
export interface RequestedPage {
  readonly enterpriseId: EnterpriseId;
  /** Page size. */
  readonly first: number;
  /** The response that the page belongs to; the page is dropped from the queue when that is aborted. */
  readonly response: Pick<PendingResponse, 'isAborted'>;
}

const LATE = 'The page waited longer than the time limit; retry with a smaller page.';

/**
 * Limits the long pages that are read and resolved at the same time, in turns of the enterprises, and resolves each in
 * slices. Thus no caller can occupy the event loop or the memory with many long pages.
 */
export class LongPages {
  readonly #scheduler = new CooperativeScheduler();
  readonly #queue = new FairQueue(LIMITS);

  /** @param timeoutMs maximum time in the queue */
  constructor(private readonly timeoutMs: number) {}

  /**
   * @param read reads the page
   * @returns the page; most elements of a long one are promises, which GraphQL accepts instead of values
   * @throws Fault `RATE_LIMITED`, `TIMED_OUT`; whatever `read` throws
   */
  answer<Node, Page extends { readonly nodes: readonly Node[] }>(
    { enterpriseId, first, response }: RequestedPage,
    read: () => Promise<Page>,
  ): Promise<Page> {
    const yieldTurn = this.#scheduler.yieldFor(enterpriseId);
    const readPage = async () => {
      const page = await read();
      const { items, done } = releaseInSlices(page.nodes, yieldTurn);
      return { page: { ...page, nodes: items }, done };
    };
    if (first <= MAX_SHORT) return readPage().then(({ page }) => page);
    const untilMs = performance.now() + this.timeoutMs;
    return new Promise((resolve, reject) => {
      const runQueued = async () => {
        if (response.isAborted() || performance.now() > untilMs) throw new Fault('TIMED_OUT', LATE);
        const { page, done } = await readPage();
        resolve(page);
        await done;
      };
      this.#queue.run(enterpriseId, runQueued).catch(reject);
    });
  }
}
