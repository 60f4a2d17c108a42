import { FairQueue } from '../../kernel/fair-queue.ts';
import { statementTimedOut } from './database-failure.ts';
import type { QueryClass, Statement } from './statements.ts';

/** RANGE and SCAN each get one of so many connections. */
const CONNECTIONS_PER_LONG = 8;

/** Below so many connections RANGE and SCAN share a queue, so that one connection is left to other statements. */
const MIN_FOR_TWO_QUEUES = 3;

/**
 * From so many connections RANGE and SCAN get two each, so that the statement of one enterprise does not block others.
 */
const MIN_FOR_TWO_EACH = 8;

/** Maximum queue of an enterprise per class: the statements of 32 documents with 30 aliases each. */
const MAX_QUEUED_PER_ENTERPRISE = 1_024;

type QueuedClass = Exclude<QueryClass, 'POINT'>;

export interface BulkheadOptions {
  /** Size of the pool. */
  readonly connections: number;
  /** Maximum wait in a queue; the statement timeout. */
  readonly queueTimeoutMs: number;
}

/**
 * Limits how many statements of each query class run at the same time (a bulkhead), so that long ones always leave
 * connections and processors to others. Enterprises take turns in each queue, and none has more than half of its slots
 * unless there is only one.
 */
export class Bulkhead {
  readonly #queues: Record<QueuedClass, FairQueue>;
  readonly #queueTimeoutMs: number;

  constructor({ connections, queueTimeoutMs }: BulkheadOptions) {
    const range = queueOf(slotsForLong(connections));
    this.#queues = {
      // Half of the pool: pages are short unless their users are large.
      PAGE: queueOf(Math.max(1, Math.floor(connections / 2))),
      RANGE: range,
      SCAN: connections < MIN_FOR_TWO_QUEUES ? range : queueOf(slotsForLong(connections)),
    };
    this.#queueTimeoutMs = queueTimeoutMs;
  }

  /**
   * Runs a statement when its turn comes. A statement that waited for the timeout is dropped: its caller has given up.
   *
   * @throws Fault `TIMED_OUT`, `RATE_LIMITED`
   */
  run<Row>(queryClass: QueuedClass, { enterpriseId }: Statement, run: () => Promise<Row[]>): Promise<Row[]> {
    const untilMs = performance.now() + this.#queueTimeoutMs;
    return this.#queues[queryClass].run(enterpriseId, async () => {
      if (performance.now() > untilMs) throw statementTimedOut();
      return run();
    });
  }
}

function queueOf(slots: number): FairQueue {
  return new FairQueue({
    maxConcurrent: slots,
    maxConcurrentPerKey: Math.max(1, Math.floor(slots / 2)),
    maxQueuedPerKey: MAX_QUEUED_PER_ENTERPRISE,
  });
}

function slotsForLong(connections: number): number {
  const min = connections < MIN_FOR_TWO_EACH ? 1 : 2;
  return Math.max(min, Math.floor(connections / CONNECTIONS_PER_LONG));
}
