import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { nameOf, newUser } from './bodies.ts';
import { People, randomFrom } from './people.ts';
import { findPhase } from './phases.ts';

/** A server that has not answered by then has failed. */
const TIMEOUT_MS = 30_000;
/** A turn that is later than this is given up, lest a slow minute be followed by a burst. */
const LATEST_MS = 1_000;
/** Ways in which DELETE says that somebody is gone. */
const GONE = [200, 204, 404];

/**
 * What requests came to on one server.
 *
 * @typedef {{ requests: number, errors: number, firstError: string | null, latenciesMs: Float64Array }} Outcome
 */

/** Requests on so many connections that are kept alive, each with one request under way at a time. */
export class Load {
  /** @type {{ requests: number, errors: number, firstError: string | null }} */
  #tally = { requests: 0, errors: 0, firstError: null };
  /** @type {number[]} */
  #latencies = [];

  /** @param {import('./people.ts').Target} target @param {number} connections */
  constructor(target, connections) {
    this.people = new People(target);
    this.connections = connections;
    const origin = new URL(target.tenants[0].url).origin;
    const timeouts = { keepAliveTimeout: 60_000, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS };
    this.pool = new Pool(origin, { connections, pipelining: 1, ...timeouts });
    this.tenants = target.tenants.map(({ url, token }) => ({
      path: new URL(url).pathname.replace(/\/$/, ''),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    }));
  }

  /** Creates the people of the start by SCIM. */
  async fill() {
    const { users } = this.people.target;
    let next = 0;
    await this.#inParallel(async () => {
      for (let number = next++; number < users; number = next++) {
        const body = newUser(nameOf(number), number);
        const { status, text } = await this.#send(0, { method: 'POST', path: '/Users', body });
        if (status !== 201) throw new Error(`Somebody could not be created: ${status} ${text.slice(0, 300)}`);
        this.people.listed[number] = JSON.parse(text).id;
      }
    });
  }

  /**
   * One phase, as fast as the server answers.
   *
   * @param {string} name @param {number} seconds @returns {Promise<Outcome & { seconds: number }>}
   */
  async run(name, seconds) {
    this.take();
    const phase = findPhase(name);
    const startedMs = performance.now();
    const untilMs = startedMs + seconds * 1000;
    await this.#inParallel(async (worker, random) => {
      while (performance.now() < untilMs) {
        const draw = this.#draw(phase, worker, random);
        if (draw === null) return;
        await this.#measure(phase, draw);
      }
    });
    return { ...this.take(), seconds: (performance.now() - startedMs) / 1000 };
  }

  /**
   * A mix of phases, one request of each after the other, at an even rate. A request that finds no connection free is late,
   * and its latency counts from when it was due; who is too slow for the rate answers fewer.
   *
   * @param {readonly string[]} names @param {{ rate: number, seconds: number }} pace
   */
  async soak(names, { rate, seconds }) {
    this.take();
    const phases = names.map(findPhase);
    const startedMs = performance.now();
    const untilMs = startedMs + seconds * 1000;
    let next = 0;
    await this.#inParallel(async (worker, random) => {
      for (let turn = next++; performance.now() < untilMs; turn = next++) {
        const dueMs = startedMs + (turn / rate) * 1000;
        if (dueMs >= untilMs) return;
        const earlyMs = dueMs - performance.now();
        if (earlyMs < -LATEST_MS) continue;
        if (earlyMs > 0) await wait(earlyMs);
        const phase = phases[turn % phases.length];
        const draw = this.#draw(phase, worker, random);
        if (draw !== null) await this.#measure(phase, draw, earlyMs > 0 ? performance.now() : dueMs);
      }
    });
  }

  /** What requests came to since this was last asked. @returns {Outcome} */
  take() {
    const outcome = { ...this.#tally, latenciesMs: Float64Array.from(this.#latencies).sort() };
    this.#tally = { requests: 0, errors: 0, firstError: null };
    this.#latencies = [];
    return outcome;
  }

  /**
   * Deletes whoever was created and is still there, so that the next round finds as many people as this one; answers how
   * many could not be deleted.
   */
  async tidy() {
    let left = 0;
    await this.#inParallel(async () => {
      for (let draw = this.people.leaver(); draw !== null; draw = this.people.leaver()) {
        const { status } = await this.#send(draw.tenant, { method: 'DELETE', path: `/Users/${draw.id}` });
        if (!GONE.includes(status)) left += 1;
      }
    });
    return left;
  }

  close() {
    return this.pool.close();
  }

  /** @param {import('./phases.ts').Phase} phase @param {number} worker @param {() => number} random */
  #draw({ draws }, worker, random) {
    if (draws === 'created') return this.people.leaver();
    return draws === 'newcomers' ? this.people.newcomer(random) : this.people.draw(worker, this.connections, random);
  }

  /**
   * @param {import('./phases.ts').Phase} phase @param {import('./phases.ts').Draw & { tenant: number }} draw
   * @param {number} [sinceMs] from when on its latency counts
   */
  async #measure(phase, draw, sinceMs = performance.now()) {
    const call = phase.call(draw);
    const { status, text } = await this.#send(draw.tenant, call);
    this.#latencies.push(performance.now() - sinceMs);

    this.#tally.requests += 1;
    const isRight = phase.statuses.includes(status) && (phase.isRight?.(text, draw, call) ?? true);
    if (!isRight) {
      this.#tally.errors += 1;
      this.#tally.firstError ??= `${call.method} ${call.path}: ${status} ${text.slice(0, 300)}`;
    } else if (phase.draws === 'newcomers') {
      this.people.created.push({ tenant: draw.tenant, id: JSON.parse(text).id });
    }
  }

  /** The status is 0 where no answer came. @param {number} tenant @param {import('./phases.ts').Call} call */
  async #send(tenant, { method, path, body }) {
    const { path: base, headers } = this.tenants[tenant];
    try {
      const reply = await this.pool.request({
        method: /** @type {'GET'} */ (method),
        path: base + path,
        headers,
        body: body === undefined ? null : JSON.stringify(body),
      });
      return { status: reply.statusCode, text: await reply.body.text() };
    } catch (error) {
      return { status: 0, text: error instanceof Error ? error.message : String(error) };
    }
  }

  /** @param {(worker: number, random: () => number) => Promise<void>} work */
  async #inParallel(work) {
    const workers = Array.from({ length: this.connections }, (_, worker) => worker);
    await Promise.all(workers.map((worker) => work(worker, randomFrom(1 + worker * 7919 + this.people.nextMark()))));
  }
}
