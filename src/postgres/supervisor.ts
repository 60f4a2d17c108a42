import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Postmaster, PostmasterEnded } from './postmaster.ts';

/** From one start to the next; doubled each time, until a server has been stable for a while. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
const STABLE_MS = 60_000;

/** What a server says while processes of one that was killed still hold its memory; they end as soon as they notice. */
const MEMORY_IN_USE = /still in use/;
const MEMORY_TRIES = 20;
const MEMORY_PAUSE_MS = 250;

/** Keeps a server running: whenever it ends by itself it is started again, with growing distance. */
export class Supervisor {
  readonly #closing = new AbortController();
  readonly #start: () => Postmaster;
  readonly #logger: Logger;
  #current: Postmaster | null = null;
  #pauseMs = FIRST_PAUSE_MS;
  #watching: Promise<void> = Promise.resolve();

  /** @param start starts a server; may throw when the system refuses another process */
  constructor(start: () => Postmaster, logger: Logger) {
    this.#start = start;
    this.#logger = logger;
  }

  get isUp(): boolean {
    return this.#current?.isUp ?? false;
  }

  /**
   * Resolves when the first server takes connections.
   *
   * @throws PostmasterEnded when it does not start
   */
  async open(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.#startOne();
        break;
      } catch (error) {
        const isWorthWaiting = error instanceof PostmasterEnded && MEMORY_IN_USE.test(error.message);
        if (!isWorthWaiting || tries === MEMORY_TRIES) throw error;
      }
      await sleep(MEMORY_PAUSE_MS);
    }
    this.#watching = this.#watch();
  }

  /** Ends the server at once, for good. */
  kill(): void {
    this.#closing.abort();
    this.#current?.kill();
  }

  /** Ends the server in order. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#current?.stop();
    await this.#watching;
  }

  async #startOne(): Promise<void> {
    this.#current = this.#start();
    await this.#current.ready;
  }

  get #isClosing(): boolean {
    return this.#closing.signal.aborted;
  }

  async #watch(): Promise<void> {
    while (!this.#isClosing) {
      const upSince = performance.now();
      await this.#current?.ended;
      if (this.#isClosing) return;
      this.#logger.error('the database server stopped unexpectedly; restarting it');
      if (performance.now() - upSince > STABLE_MS) this.#pauseMs = FIRST_PAUSE_MS;
      await this.#restart();
    }
  }

  async #restart(): Promise<void> {
    while (await this.#pause()) {
      try {
        return await this.#startOne();
      } catch (err) {
        if (!this.#isClosing) this.#logger.error({ err }, 'the database server did not start; retrying');
      }
    }
  }

  /** Answers `false` when it all ends. */
  async #pause(): Promise<boolean> {
    const pauseMs = this.#pauseMs;
    this.#pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    await sleep(pauseMs, undefined, { signal: this.#closing.signal }).catch(() => undefined);
    return !this.#isClosing;
  }
}
