import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Postmaster, PostmasterEnded } from './postmaster.ts';

/** Exponential backoff between starts, reset when a server was stable. */
const MIN_BACKOFF_MS = 100;
const MAX_BACKOFF_MS = 5_000;
const STABLE_MS = 60_000;

/** The server's error while child processes of a killed server still use its shared memory; they end within seconds. */
const MEMORY_IN_USE = /still in use/;
const MAX_MEMORY_TRIES = 20;
const MEMORY_RETRY_MS = 250;

/** Keeps a server running: restarts it when it ends by itself, with exponential backoff. */
export class Supervisor {
  readonly #closing = new AbortController();
  readonly #start: () => Postmaster;
  readonly #logger: Logger;
  #current: Postmaster | null = null;
  #backoffMs = MIN_BACKOFF_MS;
  #watching: Promise<void> = Promise.resolve();

  /** @param start starts a server; may throw when the system cannot start another process */
  constructor(start: () => Postmaster, logger: Logger) {
    this.#start = start;
    this.#logger = logger;
  }

  get isUp(): boolean {
    return this.#current?.isUp ?? false;
  }

  /**
   * Resolves when the server accepts connections.
   *
   * @throws PostmasterEnded when it does not start
   */
  async open(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.#startOne();
        break;
      } catch (error) {
        const isRetryable = error instanceof PostmasterEnded && MEMORY_IN_USE.test(error.message);
        if (!isRetryable || tries === MAX_MEMORY_TRIES) throw error;
      }
      await sleep(MEMORY_RETRY_MS);
    }
    this.#watching = this.#watch();
  }

  /** Immediate shutdown, without a restart. */
  kill(): void {
    this.#closing.abort();
    this.#current?.kill();
  }

  /** Fast shutdown, without a restart. */
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
      if (performance.now() - upSince > STABLE_MS) this.#backoffMs = MIN_BACKOFF_MS;
      await this.#restart();
    }
  }

  async #restart(): Promise<void> {
    while (await this.#backOff()) {
      try {
        return await this.#startOne();
      } catch (err) {
        if (!this.#isClosing) this.#logger.error({ err }, 'the database server did not start; retrying');
      }
    }
  }

  /** Resolves to `false` when the supervisor closes. */
  async #backOff(): Promise<boolean> {
    const backoffMs = this.#backoffMs;
    this.#backoffMs = Math.min(2 * backoffMs, MAX_BACKOFF_MS);
    await sleep(backoffMs, undefined, { signal: this.#closing.signal }).catch(() => undefined);
    return !this.#isClosing;
  }
}
