/**
 * The neighbour: a process of its own that looks a user up by name at an even rate, whatever the server does, and tells
 * how long it waited. A look-up counts from when it was due.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { answerCommands } from '../../bench/load/answer-commands.ts';
import { nameOf, userNameOf } from '../../bench/load/bodies.ts';
import { percentiles } from '../../bench/load/percentiles.ts';

const EVERY_MS = 20;
const TIMEOUT_MS = 30_000;
/** What is under way when the probe ends is waited for so long, and then counts as what it has waited by then. */
const PATIENCE_MS = 3_000;
const CONNECTIONS = 64;
const OTHER_ADDRESS = '127.0.0.3';

/** @typedef {{ url: string, scim: string, token: string, users: number }} Target */
/** @typedef {{ count: number, failed: number, firstFailure: string | null, p50: number, p99: number }} Probed */

class Probe {
  /** @type {number[]} */
  #latencies = [];
  #failed = 0;
  /** @type {string | null} */
  #firstFailure = null;
  #isOver = false;
  /** @type {Set<number>} since when each look-up under way is due */
  #underWay = new Set();

  /** @param {Target} target */
  constructor({ url, scim, token, users }) {
    const timeouts = { headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS };
    this.pool = new Pool(url, { connections: CONNECTIONS, connect: { localAddress: OTHER_ADDRESS }, ...timeouts });
    this.scim = scim;
    this.headers = { authorization: `Bearer ${token}` };
    this.users = users;
    this.running = this.#run();
  }

  async #run() {
    const startedMs = performance.now();
    for (let turn = 0; !this.#isOver; turn += 1) {
      const dueMs = startedMs + turn * EVERY_MS;
      await wait(Math.max(0, dueMs - performance.now()));
      this.#look(turn % this.users, Math.max(dueMs, performance.now() - EVERY_MS));
    }
  }

  /** @param {number} number @param {number} dueMs */
  async #look(number, dueMs) {
    this.#underWay.add(dueMs);
    const filter = encodeURIComponent(`userName eq "${userNameOf(nameOf(number))}"`);
    try {
      const path = `${this.scim}/Users?filter=${filter}`;
      const { statusCode, body } = await this.pool.request({ method: 'GET', path, headers: this.headers });
      const text = await body.text();
      if (statusCode !== 200 || !text.includes('"totalResults":1')) this.#fail(`${statusCode} ${text.slice(0, 200)}`);
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
    }
    if (this.#underWay.delete(dueMs)) this.#latencies.push(performance.now() - dueMs);
  }

  /** @param {string} sentence */
  #fail(sentence) {
    if (this.#isOver && this.#underWay.size === 0) return;
    this.#failed += 1;
    this.#firstFailure ??= sentence;
  }

  /** @returns {Promise<Probed>} */
  async stop() {
    this.#isOver = true;
    await this.running;
    const untilMs = performance.now() + PATIENCE_MS;
    while (this.#underWay.size > 0 && performance.now() < untilMs) await wait(EVERY_MS);
    for (const dueMs of this.#underWay) this.#latencies.push(performance.now() - dueMs);
    const [failed, firstFailure, waiting] = [this.#failed, this.#firstFailure, this.#underWay.size];
    this.#underWay.clear();
    await this.pool.destroy();
    const { p50, p99 } = percentiles(Float64Array.from(this.#latencies).sort());
    return { count: this.#latencies.length, failed: failed + waiting, firstFailure, p50, p99 };
  }
}

/** @type {Probe | null} */
let probe = null;

answerCommands({
  async start(/** @type {Target} */ target) {
    probe = new Probe(target);
  },
  stop: () => probe?.stop(),
});
