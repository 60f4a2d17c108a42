import { build, type Histogram } from 'hdr-histogram-js';
import type { ProvisioningListener } from '../provisioning/provisioning-listener.ts';
import type { RequestEvent } from '../scim-client/http-client.ts';

/** Latencies of one operation in milliseconds, including requests without a response. */
export interface LatencyRow {
  readonly operation: RequestEvent['operation'];
  readonly count: number;
  /** Responses with a status of 400 or above, and requests without a response. */
  readonly failures: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** A listener that records latencies by operation in histograms, in constant memory. */
export interface Latencies extends ProvisioningListener {
  /** The operations that occurred, in the order of a user's lifecycle. */
  rows(): LatencyRow[];
}

interface Counter {
  readonly histogram: Histogram;
  failures: number;
}

const ORDER = ['probe', 'match', 'get', 'create', 'update', 'disable', 'delete'] as const satisfies readonly [
  ...RequestEvent['operation'][],
];

/** Latencies are recorded in microseconds, as requests to a local server take less than a millisecond. */
const MICROSECONDS = 1_000;
const LONGEST_MICROSECONDS = 3_600_000_000;

/** Creates the listener. */
export function createLatencies(): Latencies {
  const counters = new Map<RequestEvent['operation'], Counter>();

  return {
    requestCompleted({ operation, status, milliseconds }) {
      const counter = counters.get(operation) ?? { histogram: newHistogram(), failures: 0 };
      counters.set(operation, counter);
      const microseconds = Math.round(milliseconds * MICROSECONDS);
      counter.histogram.recordValue(Math.min(Math.max(microseconds, 1), LONGEST_MICROSECONDS));
      if (status === null || status >= 400) counter.failures++;
    },
    rows: () =>
      ORDER.flatMap((operation) => {
        const counter = counters.get(operation);
        return counter === undefined ? [] : [rowOf(operation, counter)];
      }),
  };
}

function newHistogram(): Histogram {
  return build({
    lowestDiscernibleValue: 1,
    highestTrackableValue: LONGEST_MICROSECONDS,
    numberOfSignificantValueDigits: 2,
  });
}

function rowOf(operation: RequestEvent['operation'], { histogram, failures }: Counter): LatencyRow {
  const { maxValue } = histogram;
  // The histogram returns the upper end of a bucket, which may exceed the maximum.
  const at = (percentile: number) => Math.min(histogram.getValueAtPercentile(percentile), maxValue) / MICROSECONDS;
  return {
    operation,
    count: histogram.totalCount,
    failures,
    p50: at(50),
    p95: at(95),
    p99: at(99),
    max: maxValue / MICROSECONDS,
  };
}
