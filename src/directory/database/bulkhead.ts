import { FairQueue } from '../../kernel/fair-queue.ts';
import { tookTooLong } from './database-failure.ts';
import type { Statement, StatementKind } from './statements.ts';

/** Of how many connections one may serve broad statements, and another one scans. */
const SHARE_OF_EACH = 8;

/** From so many connections on both lines together leave one to all others. */
const ENOUGH_FOR_TWO_LINES = 3;

/** From so many on a line has two, and four are left, so that the longest statement of one enterprise holds up no other. */
const ENOUGH_FOR_TWO_EACH = 8;

/** Statements of one enterprise that wait in one line: as many as 32 documents of 30 aliases ask at once. */
const MOST_WAITING_OF_ONE = 1_024;

/** What waits in a line. */
type Kind = Exclude<StatementKind, 'LOOKUP'>;

/** What the lines are made by. */
export interface BroadLinesOptions {
  /** Connections that serve broad statements, scans and all that have one to themselves. */
  readonly connections: number;
  /** How long a statement may run, in milliseconds. */
  readonly patienceMs: number;
}

/**
 * The lines in which pages, broad statements and scans wait, so that of each few are run at once. Enterprises take turns in
 * each, and none has more than half of a line's connections where it has more than one.
 */
export class BroadLines {
  readonly #lines: Record<Kind, FairQueue>;
  readonly #patienceMs: number;

  constructor({ connections, patienceMs }: BroadLinesOptions) {
    const broad = lineOf(shareOf(connections));
    this.#lines = {
      // Half of all: pages are short, unless they are of large users.
      PAGE: lineOf(Math.max(1, Math.floor(connections / 2))),
      BROAD: broad,
      SCAN: connections < ENOUGH_FOR_TWO_LINES ? broad : lineOf(shareOf(connections)),
    };
    this.#patienceMs = patienceMs;
  }

  /**
   * Runs a statement when it is its turn. Whoever has waited as long as a statement may run has gone by now, and is not
   * asked for any more.
   *
   * @throws Fault `TIMED_OUT`, `RATE_LIMITED`
   */
  run<Row>(kind: Kind, { enterpriseId }: Statement, run: () => Promise<Row[]>): Promise<Row[]> {
    const untilMs = performance.now() + this.#patienceMs;
    return this.#lines[kind].run(enterpriseId, async () => {
      if (performance.now() > untilMs) throw tookTooLong();
      return run();
    });
  }
}

/** A line over so many connections. */
function lineOf(most: number): FairQueue {
  return new FairQueue({
    maxConcurrent: most,
    maxConcurrentPerKey: Math.max(1, Math.floor(most / 2)),
    maxQueuedPerKey: MOST_WAITING_OF_ONE,
  });
}

/** Of all connections those for one of the two lines of long statements. */
function shareOf(connections: number): number {
  const least = connections < ENOUGH_FOR_TWO_EACH ? 1 : 2;
  return Math.max(least, Math.floor(connections / SHARE_OF_EACH));
}
