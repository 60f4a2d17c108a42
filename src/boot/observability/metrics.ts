import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ThrottledEndpoint, ThrottleOutcome } from '../http/throttle.ts';
import type { EndedTokenCounts, LeftOut } from '../roles/directory-port.ts';
import { methodLabel, statusLabel } from './metric-labels.ts';

/**
 * The Prometheus metrics of a process, served at `/metrics`. The `watch` methods register values that are read at each
 * scrape.
 */
export interface Metrics {
  /** Records a request; unknown methods and statuses are counted as `other`. */
  observe(request: {
    readonly method: string;
    /** A `routeLabel`. */
    readonly route: string;
    readonly status: number;
    readonly ms: number;
  }): void;
  /** Counts a SCIM request without a valid token; the request log does not have it. */
  countUnauthenticated(): void;
  /** Counts a request that the throttle did not start at once. */
  countThrottled(endpoint: ThrottledEndpoint, outcome: ThrottleOutcome): void;
  /** The number of requests that wait for the throttle. */
  watchWaiting(waiting: () => number): void;
  /** The number of lost request log entries. */
  watchLostReports(lost: () => number): void;
  /** The number of connections that were closed because of the connection limit. */
  watchDroppedConnections(dropped: () => number): void;
  /** What the request log left out because of a quota. */
  watchLeftOut(leftOut: () => LeftOut): void;
  /** The number of requests with expired or revoked access tokens. */
  watchEndedTokens(counts: () => EndedTokenCounts): void;
  /** The text for Prometheus, at most a second old; scrapes within that second share it. */
  expose(): Promise<Exposition>;
}

/** The response of `/metrics`. */
export interface Exposition {
  readonly contentType: string;
  readonly text: Buffer;
}

/** How long an exposition is cached. */
const CACHED_MS = 1_000;

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Creates the metrics of one server, in a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const { durations, unauthenticated, throttled } = requestMetrics(registers);
  const durationsOf = seriesCache(durations);
  const gauge = watching(Gauge, registers);
  const counter = watching(Counter, registers);
  return {
    observe: ({ method, route, status, ms }) => durationsOf({ method, route, status }).observe(ms / 1000),
    countUnauthenticated: () => unauthenticated.inc(),
    countThrottled: (endpoint, outcome) => throttled.inc({ door: endpoint, outcome }),
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
    expose: cached(async () => ({
      contentType: registry.contentType,
      text: Buffer.from(await registry.metrics()),
    })),
  };
}

/** The metrics that requests update. */
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
  const throttled = new Counter({
    name: 'held_requests_total',
    help: 'Requests over the budget of their access token, by endpoint and outcome: waited, refused, left.',
    labelNames: ['door', 'outcome'],
    registers,
  });
  return { durations, unauthenticated, throttled };
}

/** Registers a metric with one value, which is read at each scrape. */
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

/** Caches the result of a function for `CACHED_MS`. */
function cached<Result>(load: () => Promise<Result>): () => Promise<Result> {
  let last: { readonly at: number; readonly result: Promise<Result> } | null = null;
  return () => {
    const now = performance.now();
    if (last === null || now - last.at > CACHED_MS) last = { at: now, result: load() };
    return last.result;
  };
}

type Durations = Histogram<'method' | 'route' | 'status'>;

interface Labels {
  readonly method: string;
  readonly route: string;
  readonly status: number;
}

/** Caches the series by label: prom-client's own lookup takes longer than the observation. */
function seriesCache(durations: Durations): (labels: Labels) => Histogram.Internal<'method' | 'route' | 'status'> {
  const known = new Map<string, Histogram.Internal<'method' | 'route' | 'status'>>();
  return ({ method, route, status }) => {
    const labels = { method: methodLabel(route, method), route, status: statusLabel(status) };
    const key = `${labels.method} ${labels.status} ${route}`;
    const series = known.get(key) ?? durations.labels(labels);
    known.set(key, series);
    return series;
  };
}
