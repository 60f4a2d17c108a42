import type { EnterpriseId } from '../../kernel/ids.ts';

/**
 * What a statement asks of the server: a `LOOKUP` reads one row by a key, or hardly more, so that it may wait in line with
 * others of its kind. A `PAGE` is some users whom an index leads to, who may be large ones. A `BROAD` one goes through many
 * rows, a `SCAN` through all of an enterprise, both for somebody who looks around; they must leave connections and
 * processors to all others, and scans to what is merely broad, too. Enterprises take turns with all but look-ups.
 */
export type StatementKind = 'LOOKUP' | 'PAGE' | 'BROAD' | 'SCAN';

/** One SQL statement. A name lets the server keep its plan; `null` for a text that is hardly ever asked again. */
export interface Statement {
  readonly name: string | null;
  readonly text: string;
  readonly kind?: StatementKind;
  /** Whose turn it is when enterprises take turns with it. */
  readonly enterpriseId?: EnterpriseId;
}

/** A statement that was put together for one question, and the values to bind. */
export interface PageStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly kind?: StatementKind;
  readonly enterpriseId?: EnterpriseId;
}

/** Runs statements on the one or the other kind of database, each a transaction, which lookups made at once may share. */
export interface Statements {
  /**
   * @throws Fault `UNAVAILABLE` when the database is away, `TIMED_OUT` when it takes too long, `RATE_LIMITED` when too many
   * broad ones of the enterprise wait already
   */
  run<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
}
