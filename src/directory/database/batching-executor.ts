import { gatherTurn } from './batch-per-tick.ts';
import { manyStatement } from './many-statement.ts';
import type { Statement, Statements } from './statements.ts';

type Values = readonly unknown[];
type Ask = (values: Values) => Promise<unknown[]>;

/** Lookups by the same statement that come up in one turn of the event loop go to the server as one. */
export class GatheredLookups implements Statements {
  /** By the name of the statement, of which there are few. */
  readonly #asks = new Map<string, Ask>();

  constructor(private readonly inner: Statements) {}

  run<Row>(statement: Statement, values: Values): Promise<Row[]> {
    const { kind, name } = statement;
    if (kind !== 'LOOKUP' || name === null) return this.inner.run(statement, values);
    const ask = this.#asks.get(name) ?? this.#askBy(statement, name);
    this.#asks.set(name, ask);
    return ask(values) as Promise<Row[]>;
  }

  #askBy(statement: Statement, name: string): Ask {
    const askOne = (values: Values) => this.inner.run<unknown>(statement, values);
    const many = manyStatement(statement.text);
    if (many === null) return askOne;

    const askMany = { name: `many_${name}`, text: many.text, kind: 'LOOKUP' } as const;
    return gatherTurn(async (questions: readonly Values[]) => {
      const [only = [], ...others] = questions;
      if (others.length === 0) return [await askOne(only)];
      const answers: unknown[][] = questions.map(() => []);
      const rows = await this.inner.run<{ readonly place: number }>(askMany, many.valuesOf(questions));
      for (const row of rows) answers[row.place]?.push(row);
      return answers;
    });
  }
}
