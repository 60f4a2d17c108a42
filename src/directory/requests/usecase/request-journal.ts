import type { RequestEntry } from '../domain/request-entry.ts';
import type { RequestStore } from '../domain/request-store.ts';

const FLUSH_AFTER_MS = 500;
const MAX_BATCH = 500;
const MAX_WAITING = 10_000;

/**
 * Writes into the request log what the directory ran for callers that came to it themselves: in batches and behind the
 * answers. Bounded: what does not fit, and what cannot be written, is counted as lost.
 */
export class RequestJournal {
  #waiting = new Map<string, RequestEntry>();
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();
  /** Entries that are taken and not written yet. */
  #held = 0;
  #isClosing = false;
  #isAway = false;
  #lost = 0;

  constructor(private readonly requests: Pick<RequestStore, 'insertMany'>) {}

  /** How many entries were lost so far. */
  get lost(): number {
    return this.#lost;
  }

  /** Of several mutations in one request the first that was refused is told, or else the first. */
  note(entry: RequestEntry): void {
    const key = `${entry.enterpriseId} ${entry.id}`;
    const before = this.#waiting.get(key);
    if (before === undefined && this.#held >= MAX_WAITING) this.#lost += 1;
    else if (before === undefined || (before.outcome === 'SUCCEEDED' && entry.outcome !== 'SUCCEEDED')) {
      if (before === undefined) this.#held += 1;
      this.#waiting.set(key, entry);
    }
    this.#timer ??= setTimeout(() => this.#flush(), FLUSH_AFTER_MS).unref();
  }

  /** Writes what is left; once the database proves to be away, the rest is given up. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#isAway = false;
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

  /** After the batches before, so that a database that is slow is not pressed harder. */
  #write(batch: readonly RequestEntry[]): void {
    this.#writing = this.#writing.then(async () => {
      const isWritten = !(this.#isClosing && this.#isAway) && (await this.#tryToWrite(batch));
      if (!isWritten) this.#lost += batch.length;
      this.#held -= batch.length;
    });
  }

  async #tryToWrite(batch: readonly RequestEntry[]): Promise<boolean> {
    try {
      await this.requests.insertMany(batch);
      this.#isAway = false;
    } catch {
      this.#isAway = true;
    }
    return !this.#isAway;
  }
}
