import { FairQueue } from '../../../kernel/fair-queue.ts';
import type { Found } from '../../shared/found.ts';
import { limitExceeded } from './limits.ts';

/** Pages of an operation that are read concurrently; each may use all remaining bytes. */
const MAX_CONCURRENT = 4;
const MAX_QUEUED = 100_000;

/** The result of a store that measures its pages. */
interface MeasuredPage {
  /** Bytes of the profiles on the page. */
  readonly bytes: number;
}

/** The byte limit of one operation: counts the bytes of profiles over all its pages. */
export class PageBytes {
  readonly #max: number;
  #left: number;
  #queue: FairQueue | null = null;

  /**
   * @param max maximum bytes of the profiles on all pages
   * @param onRead is called with the bytes of each page
   */
  constructor(
    max: number,
    private readonly onRead: (bytes: number) => void,
  ) {
    this.#max = max;
    this.#left = max;
  }

  /**
   * Reads a page that is truncated before it exceeds the remaining bytes.
   *
   * @throws Fault `LIMIT_EXCEEDED` when no bytes remain; whatever `read` throws
   */
  read<Page extends MeasuredPage>(read: (maxBytes: number) => Promise<Page>): Promise<Page> {
    this.#queue ??= new FairQueue({
      maxConcurrent: MAX_CONCURRENT,
      maxConcurrentPerKey: MAX_CONCURRENT,
      maxQueuedPerKey: MAX_QUEUED,
    });
    return this.#queue.run(null, async () => {
      if (this.#left <= 0) throw limitExceeded('response bytes', this.#max);
      const page = await read(this.#left);
      this.#left -= page.bytes;
      this.onRead(page.bytes);
      return page;
    });
  }

  /**
   * Reads values that belong to elements of pages, all or none.
   *
   * @throws Fault `LIMIT_EXCEEDED` when they exceed the remaining bytes; whatever `read` throws
   */
  async readAll<Value>(read: (maxBytes: number) => Promise<Found<Value>>): Promise<readonly (Value | null)[]> {
    const { values, isTruncated } = await this.read(read);
    if (isTruncated) throw limitExceeded('response bytes', this.#max);
    return values;
  }
}
