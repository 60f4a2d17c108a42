import type { Statement, Statements } from '../../../src/directory/database/statements.ts';

/** Records statements in place of a database, and returns the same rows for each. */
export function fakeStatements(rows: readonly object[] = []) {
  const runs: { readonly statement: Statement; readonly values: readonly unknown[] }[] = [];
  const statements: Statements = {
    async run<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
      runs.push({ statement, values });
      return rows as unknown as Row[];
    },
  };
  return { statements, runs };
}
