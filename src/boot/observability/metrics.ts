import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Door, Held } from '../http/throttle.ts';
import type { EndedTokenCounts, LeftOut } from '../roles/directory-port.ts';
import { methodOf, statusOf } from './metric-labels.ts';

/** What a process tells about itself at `/metrics`. */
export interface Metrics {
  /** One answered request; methods and statuses that our doors do not know are counted together. */
  observe(request: {
    readonly method: string;
    /** As `routeOf` tells it. */
    readonly route: string;
    readonly status: number;
    readonly ms: number;
  }): void;
  /** A SCIM request without a valid token, of which the request log knows nothing. */
  countUnauthenticated(): void;
  /** A request that its access token's budget did not let go on at once. */
  countHeld(door: Door, held: Held): void;
  /** Shows how many requests wait for their token's budget. */
  watchWaiting(waiting: () => number): void;
  /** Shows how many entries of the request log were lost so far. */
  watchLostReports(lost: () => number): void;
  /** Shows how many connections were refused so far since there were too many. */
  watchDroppedConnections(dropped: () => number): void;
  /** Shows what was left out of the request log so far for the sake of a quota. */
  watchLeftOut(leftOut: () => LeftOut): void;
  /** Shows how many requests with ended access tokens were refused so far. */
  watchEndedTokens(counts: () => EndedTokenCounts): void;
  /** The text that Prometheus reads, up to a second old; all who ask meanwhile are given the same bytes. */
  expose(): Promise<Exposition>;
}

/** What `/metrics` answers. */
export interface Exposition {
  readonly contentType: string;
  readonly text: Buffer;
}

/** For how long a text is good, in milliseconds. */
const FRESH_MS = 1_000;

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Metrics of one server; each server counts for itself. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const { durations, unauthenticated, held } = requestMetrics(registers);
  const durationsOf = onceEachOf(durations);
  const gauge = watching(Gauge, registers);
  const counter = watching(Counter, registers);
  return {
    observe: ({ method, route, status, ms }) => durationsOf({ method, route, status }).observe(ms / 1000),
    countUnauthenticated: () => unauthenticated.inc(),
    countHeld: (door, outcome) => held.inc({ door, outcome }),
    watchWaiting: gauge('waiting_requests', 'Requests waiting for the budget of their access token.'),
    watchLostReports: gauge('request_log_entries_lost', 'Request log entries that this process lost since it started.'),
    watchDroppedConnections: counter(
      'http_connections_dropped_total',
      'Connections closed because this process had reached its connection limit.',
    ),
    watchLeftOut(leftOut) {
      new Gauge({
        name: 'request_log_left_out',
        help: 'Request bodies and entries that were not logged because an enterprise had reached its quota.',
        labelNames: ['what'],
        registers,
        collect() {
          for (const [what, count] of Object.entries(leftOut())) this.set({ what }, count);
        },
      });
    },
    watchEndedTokens(counts) {
      new Counter({
        name: 'ended_token_requests_total',
        help: 'Requests with an access token that had expired or was revoked.',
        labelNames: ['state'],
        registers,
        collect() {
          this.reset();
          for (const [state, requests] of Object.entries(counts())) this.inc({ state }, requests);
        },
      });
    },
    expose: onceInAWhile(async () => ({
      contentType: registry.contentType,
      text: Buffer.from(await registry.metrics()),
    })),
  };
}

/** What is counted with each request. */
function requestMetrics(registers: Registry[]) {
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of requests, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const unauthenticated = new Counter({
    name: 'scim_unauthenticated_requests_total',
    help: 'SCIM requests without a valid access token.',
    registers,
  });
  const held = new Counter({
    name: 'held_requests_total',
    help: 'Requests over the budget of their access token, by endpoint and outcome: waited, refused, left.',
    labelNames: ['door', 'outcome'],
    registers,
  });
  return { durations, unauthenticated, held };
}

/** Metrics of one number each, which is asked for when the text is made. */
function watching(Metric: typeof Gauge | typeof Counter, registers: Registry[]) {
  return (name: string, help: string) => (number: () => number) => {
    const metric: Gauge | Counter = new Metric({
      name,
      help,
      registers,
      collect() {
        metric.reset();
        metric.inc(number());
      },
    });
  };
}

/** Answers with the same promise for a while. */
function onceInAWhile<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let kept: { readonly at: number; readonly answer: Promise<Answer> } | null = null;
  return () => {
    const now = performance.now();
    if (kept === null || now - kept.at > FRESH_MS) kept = { at: now, answer: ask() };
    return kept.answer;
  };
}

type Durations = Histogram<'method' | 'route' | 'status'>;

interface Labels {
  readonly method: string;
  readonly route: string;
  readonly status: number;
}

/** Labels are few, while to look up the series of some takes longer than to count in it. */
function onceEachOf(durations: Durations): (labels: Labels) => Histogram.Internal<'method' | 'route' | 'status'> {
  const known = new Map<string, Histogram.Internal<'method' | 'route' | 'status'>>();
  return ({ method, route, status }) => {
    const labels = { method: methodOf(route, method), route, status: statusOf(status) };
    const key = `${labels.method} ${labels.status} ${route}`;
    const series = known.get(key) ?? durations.labels(labels);
    known.set(key, series);
    return series;
  };
}
