import { FairQueue } from '../../../kernel/fair-queue.ts';
import type { Found } from '../../shared/found.ts';
import { limitExceeded } from './limits.ts';

/** Pages of one operation that are read at once; each may take what is left. */
const AT_ONCE = 4;
const MOST_WAITING = 100_000;

/** What a store answers that weighs its pages. */
interface Weighed {
  /** Bytes of the profiles on the page. */
  readonly bytes: number;
}

/** How many bytes of profiles one operation has read, so that many pages together end where one would. */
export class PageBytes {
  readonly #most: number;
  #left: number;
  #line: FairQueue | null = null;

  /**
   * @param most bytes that the profiles of all pages may have
   * @param onRead hears of the bytes of each page
   */
  constructor(
    most: number,
    private readonly onRead: (bytes: number) => void,
  ) {
    this.#most = most;
    this.#left = most;
  }

  /**
   * Reads a page, which ends before it exceeds what is left.
   *
   * @throws Fault `LIMIT_EXCEEDED` when nothing is left; whatever `read` throws
   */
  read<Page extends Weighed>(read: (maxBytes: number) => Promise<Page>): Promise<Page> {
    this.#line ??= new FairQueue({
      maxConcurrent: AT_ONCE,
      maxConcurrentPerKey: AT_ONCE,
      maxQueuedPerKey: MOST_WAITING,
    });
    return this.#line.run(null, async () => {
      if (this.#left <= 0) throw limitExceeded('response bytes', this.#most);
      const page = await read(this.#left);
      this.#left -= page.bytes;
      this.onRead(page.bytes);
      return page;
    });
  }

  /**
   * Reads what belongs to elements of pages, all of it or nothing.
   *
   * @throws Fault `LIMIT_EXCEEDED` when it exceeds what is left; whatever `read` throws
   */
  async readAll<Value>(read: (maxBytes: number) => Promise<Found<Value>>): Promise<readonly (Value | null)[]> {
    const { values, isCut } = await this.read(read);
    if (isCut) throw limitExceeded('response bytes', this.#most);
    return values;
  }
}
