/** Analysts, in a process of their own: each looks at a view, thinks for a while, and looks at the next. */
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { randomFrom } from './people.mjs';
import { percentiles } from './percentiles.mjs';
import { VIEWS } from './views.mjs';

/**
 * @typedef {{ url: string, token: string, enterprise: string, users: number, analysts: number, seconds: number,
 *   thinkSeconds: number }} Visit
 * @typedef {{ view: string, looks: number, p50: number, p95: number, p99: number, errors: number, firstError: string | null }} Seen
 */

/** @param {Visit} visit @returns {Promise<Seen[]>} */
async function visit({ url, token, enterprise, users, analysts, seconds, thinkSeconds }) {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: analysts, pipelining: 1 });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json' };
  const notes = new Map(VIEWS.map(({ name }) => [name, { latencies: [], errors: 0, firstError: null }]));
  const untilMs = performance.now() + seconds * 1000;

  /** @param {import('./views.mjs').Question} question @returns {Promise<string | null>} what went wrong */
  async function put([{ text: query }, variables]) {
    const body = JSON.stringify({ query, variables });
    const { statusCode, body: reply } = await pool.request({ method: 'POST', path: pathname, headers, body });
    const { errors } = /** @type {any} */ (await reply.json());
    return statusCode === 200 && errors === undefined ? null : `${statusCode} ${JSON.stringify(errors).slice(0, 300)}`;
  }

  /** @param {number} number */
  async function look(number) {
    const random = randomFrom(1 + number * 104_729);
    await wait(random() * thinkSeconds * 1000);
    while (performance.now() < untilMs) {
      const { name, questions } = VIEWS[Math.floor(random() * VIEWS.length)];
      const startedMs = performance.now();
      const faults = await Promise.all(questions({ enterprise, users, random }).map((each) => put(each).catch(String)));
      const note = notes.get(name);
      note.latencies.push(performance.now() - startedMs);
      const fault = faults.find((each) => each !== null);
      if (fault !== undefined) note.errors += 1;
      note.firstError ??= fault ?? null;
      await wait((0.5 + random()) * thinkSeconds * 1000);
    }
  }

  await Promise.all(Array.from({ length: analysts }, (_, number) => look(number)));
  await pool.close();
  return [...notes].map(([view, { latencies, errors, firstError }]) => {
    const sorted = Float64Array.from(latencies).sort();
    return { view, looks: sorted.length, ...percentiles(sorted), errors, firstError };
  });
}

process.once('message', async (/** @type {any} */ asked) => {
  try {
    process.send?.({ seen: await visit(asked) });
  } catch (error) {
    process.send?.({ error: error instanceof Error ? error.message : String(error) });
  }
  process.disconnect();
});
