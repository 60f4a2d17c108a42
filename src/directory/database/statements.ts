import type { EnterpriseId } from '../../kernel/ids.ts';

/**
 * How much work a statement is for the server; `Bulkhead` limits the concurrency of each class but `POINT`.
 *
 * - `POINT` reads a row by a unique key, or a few; such statements share pipelined connections.
 * - `PAGE` reads a page of users through an index; users can be large.
 * - `RANGE` reads many rows through an index.
 * - `SCAN` reads all rows of an enterprise.
 */
export type QueryClass = 'POINT' | 'PAGE' | 'RANGE' | 'SCAN';

/** One SQL statement. */
export interface Statement {
  /** The name of the prepared statement; `null` for a text that is too rare to be prepared. */
  readonly name: string | null;
  readonly text: string;
  /** Left out for writes and other short statements, which are never queued. */
  readonly queryClass?: QueryClass;
  /** The enterprise whose queue the statement waits in. */
  readonly enterpriseId?: EnterpriseId;
}

/** Executes SQL statements, each in a transaction of its own; concurrent lookups may share one. */
export interface Statements {
  /**
   * @throws Fault `UNAVAILABLE` when the database cannot be reached, `TIMED_OUT` when the statement takes too long,
   * `RATE_LIMITED` when too many statements of the enterprise are queued
   */
  run<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
}
