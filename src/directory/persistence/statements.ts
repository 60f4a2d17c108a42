/**
 * What a statement asks of the connections: a `LOOKUP` reads one row by a key, or hardly more, so that it may wait in line
 * with others of its kind; a `BROAD` one may go through many rows for somebody who looks around, and must leave
 * connections to all others.
 */
export type StatementKind = 'LOOKUP' | 'BROAD';

/** One SQL statement. A name lets the server keep its plan; `null` for a text that is hardly ever asked again. */
export interface Statement {
  readonly name: string | null;
  readonly text: string;
  readonly kind?: StatementKind;
}

/** A statement that was put together for one question, and the values to bind. */
export interface PageStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly kind?: StatementKind;
}

/** Runs statements on the one or the other kind of database, each a transaction, which lookups made at once may share. */
export interface Statements {
  /** @throws Fault `UNAVAILABLE` when the database is away, `TIMED_OUT` when it takes too long */
  run<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
}
