import { Pool } from 'undici';
import { nameOf, newUser } from './bodies.mjs';
import { People, randomFrom } from './people.mjs';
import { findPhase } from './phases.mjs';

/**
 * What a phase came to on one server.
 *
 * @typedef {{ requests: number, errors: number, firstError: string | null, seconds: number, latenciesMs: Float64Array }} Outcome
 */

/** Requests on so many connections that are kept alive, each with one request under way at a time. */
export class Load {
  /** @type {{ requests: number, errors: number, firstError: string | null }} */
  #tally = { requests: 0, errors: 0, firstError: null };
  /** @type {number[]} */
  #latencies = [];

  /** @param {import('./people.mjs').Target} target @param {number} connections */
  constructor(target, connections) {
    this.people = new People(target);
    this.connections = connections;
    const origin = new URL(target.tenants[0].url).origin;
    this.pool = new Pool(origin, { connections, pipelining: 1, keepAliveTimeout: 60_000 });
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

  /** @param {string} name @param {number} seconds @returns {Promise<Outcome>} */
  async run(name, seconds) {
    this.#tally = { requests: 0, errors: 0, firstError: null };
    this.#latencies = [];
    const phase = findPhase(name);
    const startedMs = performance.now();
    const untilMs = startedMs + seconds * 1000;
    await this.#inParallel(async (worker) => {
      const random = randomFrom(1 + worker * 7919 + this.people.nextMark());
      while (performance.now() < untilMs) {
        const draw = this.#draw(phase, worker, random);
        if (draw === null) return;
        await this.#measure(phase, draw);
      }
    });
    const elapsed = (performance.now() - startedMs) / 1000;
    return { ...this.#tally, seconds: elapsed, latenciesMs: Float64Array.from(this.#latencies).sort() };
  }

  /** Deletes whoever was created and is still there, so that the next round finds as many people as this one. */
  async tidy() {
    await this.#inParallel(async () => {
      for (let draw = this.people.leaver(); draw !== null; draw = this.people.leaver()) {
        await this.#send(draw.tenant, { method: 'DELETE', path: `/Users/${draw.id}` });
      }
    });
  }

  close() {
    return this.pool.close();
  }

  /** @param {import('./phases.mjs').Phase} phase @param {number} worker @param {() => number} random */
  #draw({ draws }, worker, random) {
    if (draws === 'created') return this.people.leaver();
    return draws === 'newcomers' ? this.people.newcomer(random) : this.people.draw(worker, this.connections, random);
  }

  /** @param {import('./phases.mjs').Phase} phase @param {import('./phases.mjs').Draw & { tenant: number }} draw */
  async #measure(phase, draw) {
    const call = phase.call(draw);
    const startedMs = performance.now();
    const { status, text } = await this.#send(draw.tenant, call);
    this.#latencies.push(performance.now() - startedMs);

    this.#tally.requests += 1;
    const isRight = phase.statuses.includes(status) && (phase.isRight?.(text) ?? true);
    if (!isRight) {
      this.#tally.errors += 1;
      this.#tally.firstError ??= `${call.method} ${call.path}: ${status} ${text.slice(0, 300)}`;
    } else if (phase.draws === 'newcomers') {
      this.people.created.push({ tenant: draw.tenant, id: JSON.parse(text).id });
    }
  }

  /** @param {number} tenant @param {import('./phases.mjs').Call} call */
  async #send(tenant, { method, path, body }) {
    const { path: base, headers } = this.tenants[tenant];
    const reply = await this.pool.request({
      method: /** @type {'GET'} */ (method),
      path: base + path,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { status: reply.statusCode, text: await reply.body.text() };
  }

  /** @param {(worker: number) => Promise<void>} work */
  async #inParallel(work) {
    await Promise.all(Array.from({ length: this.connections }, (_, worker) => work(worker)));
  }
}
