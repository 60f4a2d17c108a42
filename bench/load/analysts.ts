/** Analysts, in a process of their own: each looks at a view, thinks for a while, and looks at the next. */
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { answerCommands } from './answer-commands.ts';
import { randomFrom } from './people.ts';
import { percentiles } from './percentiles.ts';
import { VIEWS } from './views.ts';

/**
 * @typedef {{ url: string, token: string, enterprise: string, users: number, analysts: number, thinkSeconds: number }} Visit
 * @typedef {{ view: string, looks: number, p50: number, p95: number, p99: number, errors: number, firstError: string | null }} Seen
 * @typedef {{ latencies: number[], errors: number, firstError: string | null }} Note
 */

class Analysts {
  #visit;
  #pool;
  #path;
  #headers;
  #randoms;
  /** @type {Map<string, Note>} */
  #notes = new Map();

  /** @param {Visit} visit */
  constructor(visit) {
    const { origin, pathname } = new URL(visit.url);
    this.#visit = visit;
    this.#pool = new Pool(origin, { connections: visit.analysts, pipelining: 1 });
    this.#path = pathname;
    this.#headers = {
      authorization: `Bearer ${visit.token}`,
      'content-type': 'application/json',
      accept: 'application/json',
    };
    this.#randoms = Array.from({ length: visit.analysts }, (_, number) => randomFrom(1 + number * 104_729));
  }

  /** All of them look around for so long. @param {number} seconds */
  async look(seconds) {
    const untilMs = performance.now() + seconds * 1000;
    await Promise.all(this.#randoms.map((random) => this.#lookOf(random, untilMs)));
  }

  /** What was noted since it was asked for last. @returns {Seen[]} */
  seen() {
    const seen = VIEWS.map(({ name: view }) => {
      const { latencies, errors, firstError } = this.#noteOf(view);
      const sorted = Float64Array.from(latencies).sort();
      return { view, looks: sorted.length, ...percentiles(sorted), errors, firstError };
    });
    this.#notes.clear();
    return seen;
  }

  /** @param {() => number} random @param {number} untilMs */
  async #lookOf(random, untilMs) {
    const { enterprise, users, thinkSeconds } = this.#visit;
    await wait(random() * thinkSeconds * 1000);
    while (performance.now() < untilMs) {
      const { name, questions } = VIEWS[Math.floor(random() * VIEWS.length)];
      const startedMs = performance.now();
      const asked = questions({ enterprise, users, random }).map((each) => this.#put(each).catch(String));
      const faults = await Promise.all(asked);
      const note = this.#noteOf(name);
      note.latencies.push(performance.now() - startedMs);
      const fault = faults.find((each) => each !== null);
      if (fault !== undefined) note.errors += 1;
      note.firstError ??= fault ?? null;
      const thoughtMs = (0.5 + random()) * thinkSeconds * 1000;
      if (performance.now() + thoughtMs >= untilMs) return;
      await wait(thoughtMs);
    }
  }

  /** @param {import('./views.ts').Question} question @returns {Promise<string | null>} what went wrong */
  async #put([{ text: query }, variables]) {
    const body = JSON.stringify({ query, variables });
    const request = { method: /** @type {const} */ ('POST'), path: this.#path, headers: this.#headers, body };
    const { statusCode, body: reply } = await this.#pool.request(request);
    const { errors } = /** @type {any} */ (await reply.json());
    return statusCode === 200 && errors === undefined ? null : `${statusCode} ${JSON.stringify(errors).slice(0, 300)}`;
  }

  /** @param {string} view */
  #noteOf(view) {
    const note = this.#notes.get(view) ?? { latencies: [], errors: 0, firstError: null };
    this.#notes.set(view, note);
    return note;
  }
}

/** @type {Analysts | undefined} */
let analysts;

/** @type {Record<string, (message: Visit & { seconds: number }) => unknown>} what a command is told; each needs a part of it */
const commands = {
  meet(visit) {
    analysts = new Analysts(visit);
  },
  look: ({ seconds }) => analysts?.look(seconds),
  tell: () => analysts?.seen(),
};

answerCommands(commands);
