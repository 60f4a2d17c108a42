import { Client, type ClientConfig, type QueryConfig } from 'pg';
import { databaseFailure } from './database-failure.ts';

/** A connection without a response for so long gets no further statements. */
const STALL_MS = 20;

/** Time after a failed attempt to connect until the next one. */
const RETRY_MS = 5_000;

/** Lookups by a key have the same plan for every key, so that custom plans would only cost time. */
const GENERIC_PLANS = '-c plan_cache_mode=force_generic_plan';

/**
 * A connection that concurrent statements share: each is sent without waiting for the responses to those before it
 * (pipeline mode, https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING). The server
 * executes them one after the other, so that none may wait for a lock.
 */
export class PipelinedConnection {
  #client: Promise<Client> | null = null;
  #pending = 0;
  #progressMs = 0;
  #failedMs = Number.NEGATIVE_INFINITY;

  /** @param nowMs a monotonic clock, in milliseconds */
  constructor(
    private readonly config: ClientConfig,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** Number of outstanding responses. */
  get pending(): number {
    return this.#pending;
  }

  /** Whether the connection can be opened, and its responses arrive in time. */
  get isResponsive(): boolean {
    const now = this.nowMs();
    if (now - this.#failedMs < RETRY_MS) return false;
    return this.#pending === 0 || now - this.#progressMs < STALL_MS;
  }

  /**
   * @returns `null` when the connection cannot be opened, for example because the server grants no more
   * @throws Fault `UNAVAILABLE`, `TIMED_OUT`
   */
  async query<Row>(config: QueryConfig): Promise<Row[] | null> {
    if (this.#pending === 0) this.#progressMs = this.nowMs();
    this.#pending += 1;
    try {
      const client = await (this.#client ?? this.#open()).catch(() => null);
      if (client === null) return null;
      return (await client.query(config)).rows as Row[];
    } catch (error) {
      throw databaseFailure(error);
    } finally {
      this.#pending -= 1;
      this.#progressMs = this.nowMs();
    }
  }

  async close(): Promise<void> {
    await (await this.#client?.catch(() => null))?.end();
  }

  #open(): Promise<Client> {
    const options = `${this.config.options ?? ''} ${GENERIC_PLANS}`;
    const client = new Client({ ...this.config, options, pipeline: true });
    const opened = client.connect();
    this.#client = opened;
    const forget = () => {
      if (this.#client === opened) this.#client = null;
    };
    // The pending statements reject with the error; without a listener it would also end the process.
    client.on('error', forget).on('end', forget);
    opened.catch(() => {
      forget();
      this.#failedMs = this.nowMs();
    });
    return opened;
  }
}
