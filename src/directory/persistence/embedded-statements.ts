import type { PGlite } from '@electric-sql/pglite';
import { answerOf } from './database-failure.ts';
import type { Statement, Statements } from './statements.ts';

/** Statements on the embedded PostgreSQL, one after the other. */
export class EmbeddedStatements implements Statements {
  constructor(private readonly embedded: PGlite) {}

  async run<Row>({ text }: Statement, values: readonly unknown[]): Promise<Row[]> {
    const { rows } = await answerOf(this.embedded.query<Row>(text, [...values]));
    return rows;
  }
}
