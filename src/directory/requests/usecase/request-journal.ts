import type { RequestEntry } from '../domain/request-entry.ts';
import type { RequestStore } from '../domain/request-store.ts';

const FLUSH_AFTER_MS = 500;
const MAX_BATCH = 500;
const MAX_WAITING = 10_000;

/**
 * Logs GraphQL mutations in batches, after their responses. Holds at most 10,000 entries; entries that do not fit, or
 * that cannot be written, are counted as lost.
 */
export class RequestJournal {
  #waiting = new Map<string, RequestEntry>();
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();
  /** Number of entries that are not written yet. */
  #pending = 0;
  #isClosing = false;
  /** Whether the last write failed. */
  #isFailing = false;
  #lost = 0;

  constructor(private readonly requests: Pick<RequestStore, 'insertMany'>) {}

  /** Number of lost entries so far. */
  get lost(): number {
    return this.#lost;
  }

  /** Keeps one entry per request: the first mutation that was rejected or failed, or else the first one. */
  note(entry: RequestEntry): void {
    const key = `${entry.enterpriseId} ${entry.id}`;
    const earlier = this.#waiting.get(key);
    if (earlier === undefined && this.#pending >= MAX_WAITING) this.#lost += 1;
    else if (earlier === undefined || (earlier.outcome === 'SUCCEEDED' && entry.outcome !== 'SUCCEEDED')) {
      if (earlier === undefined) this.#pending += 1;
      this.#waiting.set(key, entry);
    }
    this.#timer ??= setTimeout(() => this.#flush(), FLUSH_AFTER_MS).unref();
  }

  /** Writes the remaining entries; gives up after the first batch that fails. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#isFailing = false;
    this.#flush();
    await this.#writing;
  }

  #flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const entries = [...this.#waiting.values()];
    this.#waiting = new Map();
    for (let from = 0; from < entries.length; from += MAX_BATCH) this.#write(entries.slice(from, from + MAX_BATCH));
  }

  /** One batch at a time, so that a slow database gets no more load. */
  #write(batch: readonly RequestEntry[]): void {
    this.#writing = this.#writing.then(async () => {
      const isWritten = !(this.#isClosing && this.#isFailing) && (await this.#tryToWrite(batch));
      if (!isWritten) this.#lost += batch.length;
      this.#pending -= batch.length;
    });
  }

  async #tryToWrite(batch: readonly RequestEntry[]): Promise<boolean> {
    try {
      await this.requests.insertMany(batch);
      this.#isFailing = false;
    } catch {
      this.#isFailing = true;
    }
    return !this.#isFailing;
  }
}
