import type { PGlite } from '@electric-sql/pglite';
import { BroadLines } from './broad-lines.ts';
import { answerOf } from './database-failure.ts';
import type { Statement, Statements } from './statements.ts';

/**
 * Statements on the embedded PostgreSQL, one after the other. A broad one joins them when those of its enterprise have
 * their turn, so that everything else waits for one such statement at most.
 */
export class EmbeddedStatements implements Statements {
  readonly #lines = new BroadLines({ connections: 1, patienceMs: Number.POSITIVE_INFINITY });

  constructor(private readonly embedded: PGlite) {}

  run<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    const { text, kind } = statement;
    const query = () => this.#query<Row>(text, values);
    return kind === undefined || kind === 'LOOKUP' ? query() : this.#lines.run(kind, statement, query);
  }

  async #query<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const { rows } = await answerOf(this.embedded.query<Row>(text, [...values]));
    return rows;
  }
}
