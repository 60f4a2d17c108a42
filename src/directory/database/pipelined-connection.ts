import { Client, type ClientConfig, type QueryConfig } from 'pg';
import { databaseFailure } from './database-failure.ts';

/** How long a connection may owe an answer before nobody else is sent to wait behind it. */
const PATIENCE_MS = 20;

/** For how long nobody is sent to a connection that could not be made, before it is tried again. */
const RETRY_MS = 5_000;

/** Which key it is changes nothing of how a row is found by it, so that to plan anew for each would be lost work. */
const GENERIC_PLANS = '-c plan_cache_mode=force_generic_plan';

/**
 * One connection that many share: a statement is sent without waiting for the answers to those before it (the pipeline
 * of PostgreSQL's protocol). Each waits for the ones before it, and none may hold a lock.
 */
export class SharedConnection {
  #client: Promise<Client> | null = null;
  #owed = 0;
  #progressMs = 0;
  #refusedMs = Number.NEGATIVE_INFINITY;

  /** @param nowMs a clock that never goes back, in milliseconds */
  constructor(
    private readonly config: ClientConfig,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** How many answers are outstanding. */
  get owed(): number {
    return this.#owed;
  }

  /** Whether it can be had, and answers come as they should. */
  get isPrompt(): boolean {
    const now = this.nowMs();
    if (now - this.#refusedMs < RETRY_MS) return false;
    return this.#owed === 0 || now - this.#progressMs < PATIENCE_MS;
  }

  /**
   * @returns `null` when there is no connection to be had, as where the server grants fewer than we may want
   * @throws Fault `UNAVAILABLE`, `TIMED_OUT`
   */
  async query<Row>(config: QueryConfig): Promise<Row[] | null> {
    if (this.#owed === 0) this.#progressMs = this.nowMs();
    this.#owed += 1;
    try {
      const client = await (this.#client ?? this.#open()).catch(nobody);
      if (client === null) return null;
      return (await client.query(config)).rows as Row[];
    } catch (error) {
      throw databaseFailure(error);
    } finally {
      this.#owed -= 1;
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
    // Whoever waits for an answer hears of the failure; without a listener it would end the process.
    client.on('error', forget).on('end', forget);
    opened.catch(() => {
      forget();
      this.#refusedMs = this.nowMs();
    });
    return opened;
  }
}

function nobody(): null {
  return null;
}
