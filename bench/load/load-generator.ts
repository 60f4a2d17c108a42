import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { nameOf, newUser } from './bodies.ts';
import { type Call, getPhase, type Phase } from './phases.ts';
import { pick } from './random.ts';
import { type Draw, type Target, UserPool, type Worker, workersOf } from './users.ts';

/** A server that has not answered by then has failed. */
const TIMEOUT_MS = 30_000;
/** A request that is later than this is left out, so that a slow minute is not followed by a burst. */
const MAX_LATE_MS = 1_000;
/** The status codes that say that a user is deleted. */
const DELETED = [200, 204, 404];

interface Tally {
  requests: number;
  errors: number;
  firstError: string | null;
}

/** What became of requests, and their latencies in ascending order. */
export interface Outcome extends Readonly<Tally> {
  readonly latenciesMs: Float64Array;
}

/** How often requests are sent, and how long. */
interface Pace {
  /** Requests per second. */
  readonly rate: number;
  readonly seconds: number;
}

/** Sends requests to one server, on connections that are kept alive, each with one request under way at a time. */
export class LoadGenerator {
  readonly #users: UserPool;
  readonly #connections: number;
  readonly #pool: Pool;
  readonly #tenants: readonly { readonly path: string; readonly headers: Record<string, string> }[];
  #tally: Tally = { requests: 0, errors: 0, firstError: null };
  #latencies: number[] = [];

  constructor(target: Target, connections: number) {
    this.#users = new UserPool(target);
    this.#connections = connections;
    const timeouts = { keepAliveTimeout: 60_000, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS };
    this.#pool = new Pool(target.origin, { connections, pipelining: 1, ...timeouts });
    this.#tenants = target.tenants.map(({ url, token }) => ({
      path: new URL(url).pathname.replace(/\/$/, ''),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    }));
  }

  /**
   * Creates the users of the start by SCIM.
   *
   * @throws Error when one cannot be created
   */
  async fill(): Promise<void> {
    const { users } = this.#users.target;
    let next = 0;
    await this.#inParallel(async () => {
      for (let number = next++; number < users; number = next++) {
        const body = newUser(nameOf(number), number);
        const { status, text } = await this.#send(0, { method: 'POST', path: '/Users', body });
        if (status !== 201) throw new Error(`A user could not be created: ${status} ${text.slice(0, 300)}`);
        this.#users.listed[number] = readId(text);
      }
    });
  }

  /** Sends the requests of one phase as fast as the server answers. */
  async run(name: string, seconds: number): Promise<Outcome & { readonly seconds: number }> {
    this.takeOutcome();
    const phase = getPhase(name);
    const startedMs = performance.now();
    const untilMs = startedMs + seconds * 1000;
    await this.#inParallel(async (worker) => {
      while (performance.now() < untilMs) {
        const draw = this.#draw(phase, worker);
        if (draw === null) return;
        await this.#measure(phase, draw, performance.now());
      }
    });
    return { ...this.takeOutcome(), seconds: (performance.now() - startedMs) / 1000 };
  }

  /**
   * Sends the requests of several phases, one of each in turn, at an even rate. A request that finds no connection free
   * is late, and its latency counts from when it was due; a server that is too slow for the rate answers fewer.
   */
  async soak(names: readonly string[], { rate, seconds }: Pace): Promise<void> {
    this.takeOutcome();
    const phases = names.map(getPhase);
    const startedMs = performance.now();
    const untilMs = startedMs + seconds * 1000;
    let next = 0;
    await this.#inParallel(async (worker) => {
      for (let turn = next++; performance.now() < untilMs; turn = next++) {
        const dueMs = startedMs + (turn / rate) * 1000;
        if (dueMs >= untilMs) return;
        const earlyMs = dueMs - performance.now();
        if (earlyMs < -MAX_LATE_MS) continue;
        if (earlyMs > 0) await wait(earlyMs);
        const phase = pick(phases, turn);
        const draw = this.#draw(phase, worker);
        if (draw !== null) await this.#measure(phase, draw, earlyMs > 0 ? performance.now() : dueMs);
      }
    });
  }

  /** What became of the requests since this was last asked. */
  takeOutcome(): Outcome {
    const outcome = { ...this.#tally, latenciesMs: Float64Array.from(this.#latencies).sort() };
    this.#tally = { requests: 0, errors: 0, firstError: null };
    this.#latencies = [];
    return outcome;
  }

  /**
   * Deletes all users who were created since the start, so that each round finds as many; answers how many could not be
   * deleted.
   */
  async deleteCreated(): Promise<number> {
    let left = 0;
    await this.#inParallel(async () => {
      for (let draw = this.#users.drawCreated(); draw !== null; draw = this.#users.drawCreated()) {
        const { status } = await this.#send(draw.tenant, { method: 'DELETE', path: `/Users/${draw.id}` });
        if (!DELETED.includes(status)) left += 1;
      }
    });
    return left;
  }

  #draw({ draws }: Phase, worker: Worker): Draw | null {
    if (draws === 'created') return this.#users.drawCreated();
    return draws === 'new' ? this.#users.drawNew(worker) : this.#users.draw(worker);
  }

  /** @param sinceMs from when on its latency counts */
  async #measure(phase: Phase, draw: Draw, sinceMs: number): Promise<void> {
    const call = phase.call(draw);
    const { status, text } = await this.#send(draw.tenant, call);
    this.#latencies.push(performance.now() - sinceMs);

    this.#tally.requests += 1;
    const isRight = phase.statuses.includes(status) && (phase.isRight?.(text, call) ?? true);
    if (!isRight) {
      this.#tally.errors += 1;
      this.#tally.firstError ??= `${call.method} ${call.path}: ${status} ${text.slice(0, 300)}`;
    } else if (phase.draws === 'new') {
      this.#users.created.push({ tenant: draw.tenant, id: readId(text) });
    }
  }

  /** The status is 0 where no answer came. */
  async #send(tenant: number, { method, path, body }: Call): Promise<{ status: number; text: string }> {
    const { path: base, headers } = pick(this.#tenants, tenant);
    try {
      const reply = await this.#pool.request({
        method,
        path: base + path,
        headers,
        body: body === undefined ? null : JSON.stringify(body),
      });
      return { status: reply.statusCode, text: await reply.body.text() };
    } catch (error) {
      return { status: 0, text: error instanceof Error ? error.message : String(error) };
    }
  }

  async #inParallel(work: (worker: Worker) => Promise<void>): Promise<void> {
    await Promise.all(workersOf(this.#connections, this.#users.nextSerial()).map(work));
  }
}

/** The `id` of a user who was created. */
function readId(text: string): string {
  const user: unknown = JSON.parse(text);
  if (typeof user === 'object' && user !== null && 'id' in user && typeof user.id === 'string') return user.id;
  throw new Error(`An answer has no id: ${text.slice(0, 300)}`);
}
