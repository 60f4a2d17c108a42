import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What a process tells about itself at `/metrics`. */
export interface Metrics {
  /** One answered request. */
  observe(request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly ms: number;
  }): void;
  /** A SCIM request without a valid token, of which the request log knows nothing. */
  countUnauthenticated(): void;
  /** Shows how many entries of the request log were lost so far. */
  watchLostReports(lost: () => number): void;
  /** The text that Prometheus reads. */
  expose(): Promise<{ readonly contentType: string; readonly text: string }>;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Metrics of one server; each server counts for itself. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const unauthenticated = new Counter({
    name: 'scim_unauthenticated_requests_total',
    help: 'SCIM requests without a valid access token.',
    registers,
  });
  return {
    observe: ({ method, route, status, ms }) => durations.observe({ method, route, status }, ms / 1000),
    countUnauthenticated: () => unauthenticated.inc(),
    watchLostReports(lost) {
      new Gauge({
        name: 'request_log_entries_lost',
        help: 'Entries of the request log that this process lost since it started.',
        registers,
        collect() {
          this.set(lost());
        },
      });
    },
    expose: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
