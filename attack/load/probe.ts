/**
 * The other enterprise's load: a process of its own that looks up a user by name at a fixed rate, whatever the server
 * does, and measures the latency. It counts from when a lookup was due (no coordinated omission).
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { z } from 'zod';
import { answerCommands } from '../../bench/load/answer-commands.ts';
import { nameOf, userNameOf } from '../../bench/load/bodies.ts';
import { percentiles } from '../../bench/load/percentiles.ts';
import type { ProbeResult } from '../result.ts';

const EVERY_MS = 20;
const TIMEOUT_MS = 30_000;
/** How long pending lookups are waited for at the end; after that they count with the time that they have waited. */
const LAST_WAIT_MS = 3_000;
const CONNECTIONS = 64;
const SOURCE_ADDRESS = '127.0.0.3';

const targetSchema = z.object({ url: z.string(), scim: z.string(), token: z.string(), users: z.number() });

type Target = z.infer<typeof targetSchema>;

class Probe {
  readonly #target: Target;
  readonly #pool: Pool;
  readonly #latencies: number[] = [];
  /** When each pending lookup was due. */
  readonly #pending = new Set<number>();
  readonly #running: Promise<void>;
  #failed = 0;
  #firstFailure: string | null = null;
  #isOver = false;

  constructor(target: Target) {
    const timeouts = { headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS };
    const connect = { localAddress: SOURCE_ADDRESS };
    this.#target = target;
    this.#pool = new Pool(target.url, { connections: CONNECTIONS, connect, ...timeouts });
    this.#running = this.#run();
  }

  async #run(): Promise<void> {
    const startedMs = performance.now();
    for (let turn = 0; !this.#isOver; turn += 1) {
      const dueMs = startedMs + turn * EVERY_MS;
      await wait(Math.max(0, dueMs - performance.now()));
      void this.#lookUp(turn % this.#target.users, Math.max(dueMs, performance.now() - EVERY_MS));
    }
  }

  async #lookUp(number: number, dueMs: number): Promise<void> {
    const { scim, token } = this.#target;
    this.#pending.add(dueMs);
    const filter = encodeURIComponent(`userName eq "${userNameOf(nameOf(number))}"`);
    try {
      const headers = { authorization: `Bearer ${token}` };
      const path = `${scim}/Users?filter=${filter}`;
      const { statusCode, body } = await this.#pool.request({ method: 'GET', path, headers });
      const text = await body.text();
      if (statusCode !== 200 || !text.includes('"totalResults":1')) this.#fail(`${statusCode} ${text.slice(0, 200)}`);
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
    }
    if (this.#pending.delete(dueMs)) this.#latencies.push(performance.now() - dueMs);
  }

  #fail(reason: string): void {
    if (this.#isOver && this.#pending.size === 0) return;
    this.#failed += 1;
    this.#firstFailure ??= reason;
  }

  async stop(): Promise<ProbeResult> {
    this.#isOver = true;
    await this.#running;
    const untilMs = performance.now() + LAST_WAIT_MS;
    while (this.#pending.size > 0 && performance.now() < untilMs) await wait(EVERY_MS);
    for (const dueMs of this.#pending) this.#latencies.push(performance.now() - dueMs);
    const [failed, firstFailure, pending] = [this.#failed, this.#firstFailure, this.#pending.size];
    this.#pending.clear();
    await this.#pool.destroy();
    const { p50, p99 } = percentiles(Float64Array.from(this.#latencies).sort());
    return { count: this.#latencies.length, failed: failed + pending, firstFailure, p50, p99 };
  }
}

let probe: Probe | null = null;

answerCommands({
  async start(message: unknown) {
    probe = new Probe(targetSchema.parse(message));
  },
  stop: () => probe?.stop(),
});
