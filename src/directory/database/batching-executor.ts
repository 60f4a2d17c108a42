import { batchPerTick } from './batch-per-tick.ts';
import type { Statement, Statements } from './statements.ts';

type Values = readonly unknown[];
type Lookup = (values: Values) => Promise<unknown[]>;

/**
 * Batches point lookups: those by the same statement in one turn of the event loop are sent as one statement. Other
 * statements pass through. The gain is in `docs/performance.md`.
 */
export class BatchingExecutor implements Statements {
  /** By the name of the statement; there are few. */
  readonly #lookups = new Map<string, Lookup>();

  constructor(private readonly inner: Statements) {}

  run<Row>(statement: Statement, values: Values): Promise<Row[]> {
    const { queryClass, name } = statement;
    if (queryClass !== 'POINT' || name === null) return this.inner.run(statement, values);
    const lookUp = this.#lookups.get(name) ?? this.#createLookup(statement, name);
    this.#lookups.set(name, lookUp);
    return lookUp(values) as Promise<Row[]>;
  }

  #createLookup(statement: Statement, name: string): Lookup {
    const lookUpOne = (values: Values) => this.inner.run<unknown>(statement, values);
    const batch = batchStatement(statement.text);
    if (batch === null) return lookUpOne;

    const batched = { name: `many_${name}`, text: batch.text, queryClass: 'POINT' } as const;
    return batchPerTick(async (lookups: readonly Values[]) => {
      const [only = [], ...others] = lookups;
      if (others.length === 0) return [await lookUpOne(only)];
      const results: unknown[][] = lookups.map(() => []);
      const rows = await this.inner.run<{ readonly place: number }>(batched, batch.valuesOf(lookups));
      for (const row of rows) results[row.place]?.push(row);
      return results;
    });
  }
}

/** A parameter as `Bindings` writes it: `$2::uuid`, `$3::int[]`. */
const PARAMETER = /\$(\d+)::([a-z]+(?:\[\])?)/g;

/** Always true. Makes the planner expect one row, and thus use an index, even if it plans while the table is empty. */
const EXPECT_ONE = 'asked.place BETWEEN 1 AND 1000000';

/** A statement that runs another one for several sets of values. */
export interface BatchStatement {
  /** Takes one array per parameter; returns the rows of the other with `place`, the index of the values, from 0. */
  readonly text: string;
  /** Converts sets of values to the values of this statement: one array per parameter. */
  valuesOf(sets: readonly Values[]): unknown[][];
}

/**
 * Derives the batch of a statement: a lateral join with the `unnest` of one array per parameter.
 *
 * @returns `null` if a parameter has no type, or a type whose values cannot be passed in an array
 */
export function batchStatement(text: string): BatchStatement | null {
  const types: string[] = [];
  const inner = text.replaceAll(PARAMETER, (_whole, number: string, type: string) => {
    types[Number(number) - 1] = type;
    return `asked.v${number}${isList(type) ? `::${type}` : ''}`;
  });
  if (types.length === 0 || inner.includes('$') || types.includes('text[]')) return null;

  const arrays = types.map((type, at) => `$${at + 1}::${isList(type) ? 'text' : type}[]`);
  const columns = types.map((_, at) => `v${at + 1}`);
  return {
    text: `SELECT asked.place::int - 1 AS place, answer.*
FROM unnest(${arrays.join(', ')}) WITH ORDINALITY AS asked (${columns.join(', ')}, place)
CROSS JOIN LATERAL (${inner}) AS answer
WHERE ${EXPECT_ONE}`,
    valuesOf: (sets) =>
      types.map((type, at) => sets.map((values) => (isList(type) ? literal(values[at]) : values[at]))),
  };
}

function isList(type: string): boolean {
  return type.endsWith('[]');
}

/** Writes an array as text, because `unnest` of an array of arrays returns the elements of the inner ones. */
function literal(numbers: unknown): string {
  return `{${(numbers as readonly number[]).join(',')}}`;
}
