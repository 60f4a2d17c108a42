/** Analysts, in a process of their own: each opens a view, looks at it for a while, and opens the next. */
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { z } from 'zod';
import { answerCommands } from './answer-commands.ts';
import type { ViewSeen } from './measured.ts';
import { percentiles } from './percentiles.ts';
import { pickAtRandom, randomFrom } from './random.ts';
import { type GraphqlRequest, VIEWS } from './views.ts';

const SETTINGS = z.object({
  /** Of the directory's GraphQL. */
  url: z.string(),
  token: z.string(),
  enterprise: z.string(),
  /** How many users the enterprise had at the start. */
  users: z.number(),
  analysts: z.number(),
  /** For how long a view is looked at, on average. */
  thinkSeconds: z.number(),
});
const DURATION = z.object({ seconds: z.number() });
const REPLY = z.object({ errors: z.unknown().optional() });

interface Tally {
  readonly latenciesMs: number[];
  errors: number;
  firstError: string | null;
}

class Analysts {
  readonly #settings: z.infer<typeof SETTINGS>;
  readonly #pool: Pool;
  readonly #path: string;
  readonly #headers: Record<string, string>;
  readonly #randoms: readonly (() => number)[];
  readonly #tallies = new Map<string, Tally>();

  constructor(settings: z.infer<typeof SETTINGS>) {
    const { origin, pathname } = new URL(settings.url);
    this.#settings = settings;
    this.#pool = new Pool(origin, { connections: settings.analysts, pipelining: 1 });
    this.#path = pathname;
    this.#headers = {
      authorization: `Bearer ${settings.token}`,
      'content-type': 'application/json',
      accept: 'application/json',
    };
    this.#randoms = Array.from({ length: settings.analysts }, (_, number) => randomFrom(1 + number * 104_729));
  }

  /** Lets all of them open views for so long. */
  async run(seconds: number): Promise<void> {
    const untilMs = performance.now() + seconds * 1000;
    await Promise.all(this.#randoms.map((random) => this.#runOne(random, untilMs)));
  }

  /** How they fared since this was last asked. */
  takeSeen(): ViewSeen[] {
    const seen = VIEWS.map(({ name: view }) => {
      const { latenciesMs, errors, firstError } = this.#tallyOf(view);
      const sorted = Float64Array.from(latenciesMs).sort();
      return { view, looks: sorted.length, ...percentiles(sorted), errors, firstError };
    });
    this.#tallies.clear();
    return seen;
  }

  async #runOne(random: () => number, untilMs: number): Promise<void> {
    const { enterprise, users, thinkSeconds } = this.#settings;
    await wait(random() * thinkSeconds * 1000);
    while (performance.now() < untilMs) {
      const { name, requests } = pickAtRandom(VIEWS, random);
      const startedMs = performance.now();
      const sent = requests({ enterprise, users, random }).map((request) => this.#send(request).catch(String));
      const failures = (await Promise.all(sent)).filter((failure) => failure !== null);
      const tally = this.#tallyOf(name);
      tally.latenciesMs.push(performance.now() - startedMs);
      if (failures.length > 0) tally.errors += 1;
      tally.firstError ??= failures[0] ?? null;
      const thinkMs = (0.5 + random()) * thinkSeconds * 1000;
      if (performance.now() + thinkMs >= untilMs) return;
      await wait(thinkMs);
    }
  }

  /** Answers what went wrong. */
  async #send(request: GraphqlRequest): Promise<string | null> {
    const body = JSON.stringify(request);
    const reply = await this.#pool.request({ method: 'POST', path: this.#path, headers: this.#headers, body });
    const { errors } = REPLY.parse(await reply.body.json());
    if (reply.statusCode === 200 && errors === undefined) return null;
    return `${reply.statusCode} ${JSON.stringify(errors)}`.slice(0, 300);
  }

  #tallyOf(view: string): Tally {
    const tally = this.#tallies.get(view) ?? { latenciesMs: [], errors: 0, firstError: null };
    this.#tallies.set(view, tally);
    return tally;
  }
}

let analysts: Analysts | undefined;

answerCommands({
  connect(message) {
    analysts = new Analysts(SETTINGS.parse(message));
  },
  run: (message) => analysts?.run(DURATION.parse(message).seconds),
  take: () => analysts?.takeSeen(),
});
