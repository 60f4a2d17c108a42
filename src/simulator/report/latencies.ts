import { build, type Histogram } from 'hdr-histogram-js';
import type { ExchangeEvent, ProvisioningListener } from '../provisioning/provisioning-listener.ts';

/** How long one kind of request took; times in milliseconds, of answered and unanswered ones alike. */
export interface LatencyRow {
  readonly operation: ExchangeEvent['operation'];
  readonly count: number;
  /** Answers with a status of 400 and above, and requests without an answer. */
  readonly failures: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** A listener that counts latencies by operation, in memory that does not grow with their number. */
export interface Latencies extends ProvisioningListener {
  /** The operations that were seen, in the order of a user's life. */
  rows(): LatencyRow[];
}

interface Counter {
  readonly histogram: Histogram;
  failures: number;
}

const ORDER = ['probe', 'match', 'get', 'create', 'update', 'disable', 'delete'] as const satisfies readonly [
  ...ExchangeEvent['operation'][],
];

/** Latencies are counted in whole microseconds, so that a loopback server shows more than zeros. */
const MICROSECONDS = 1_000;
const LONGEST_MICROSECONDS = 3_600_000_000;

/** Begins to count. */
export function createLatencies(): Latencies {
  const counters = new Map<ExchangeEvent['operation'], Counter>();

  return {
    exchanged({ operation, status, milliseconds }) {
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

function rowOf(operation: ExchangeEvent['operation'], { histogram, failures }: Counter): LatencyRow {
  const { maxValue } = histogram;
  // The histogram answers the upper end of a bucket, which may lie beyond the longest of all.
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
