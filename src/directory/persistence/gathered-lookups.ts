import DataLoader from 'dataloader';
import { isRefusedByServer } from './database-failure.ts';
import { type ManyStatement, manyStatement } from './many-statement.ts';
import type { Statement, Statements } from './statements.ts';

type Values = readonly unknown[];
type Row = Record<string, unknown>;
type Outcome = Row[] | Error;

/** More would let those who come first wait for one large answer. */
const MOST_AT_ONCE = 64;

/**
 * Lookups by the same statement that come up in one turn of the event loop, whoever asks, go to the server as one
 * statement. Each is answered as it would be alone.
 */
export class GatheredLookups implements Statements {
  /** By the name of the statement, of which there are few; `null` for one that cannot ask for many. */
  readonly #loaders = new Map<string, DataLoader<Values, Row[]> | null>();

  constructor(private readonly inner: Statements) {}

  run<Answer>(statement: Statement, values: Values): Promise<Answer[]> {
    const loader =
      statement.kind === 'LOOKUP' && statement.name !== null ? this.#loaderOf(statement, statement.name) : null;
    return loader === null
      ? this.inner.run(statement, values)
      : (loader.load(values) as Promise<unknown[]> as Promise<Answer[]>);
  }

  #loaderOf(statement: Statement, name: string): DataLoader<Values, Row[]> | null {
    const known = this.#loaders.get(name);
    if (known !== undefined) return known;
    const many = manyStatement(statement.text);
    const load = many === null ? null : this.#loadWith(statement, name, many);
    // Nothing is kept: a row may change before it is looked for again.
    const loader =
      load && new DataLoader(load, { cache: false, maxBatchSize: MOST_AT_ONCE, batchScheduleFn: setImmediate });
    this.#loaders.set(name, loader);
    return loader;
  }

  #loadWith(one: Statement, name: string, { text, valuesOf }: ManyStatement) {
    const many: Statement = { name: `many_${name}`, text, kind: 'LOOKUP' };
    return async (questions: readonly Values[]): Promise<Outcome[]> => {
      if (questions.length === 1) return this.#eachAlone(one, questions);
      try {
        const rows = await this.inner.run<Row & { readonly place: number }>(many, valuesOf(questions));
        const answers: Row[][] = questions.map(() => []);
        for (const row of rows) answers[row.place]?.push(row);
        return answers;
      } catch (error) {
        // Who is to blame is not said; the others are not to suffer for it.
        if (isRefusedByServer(error)) return this.#eachAlone(one, questions);
        throw error;
      }
    };
  }

  #eachAlone(one: Statement, questions: readonly Values[]): Promise<Outcome[]> {
    return Promise.all(questions.map((values) => this.inner.run<Row>(one, values).catch((error: Error) => error)));
  }
}
