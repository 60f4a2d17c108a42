import type { Pool, PoolClient, QueryConfig } from 'pg';
import { answerOf, databaseFailure, isRefusedByServer } from './database-failure.ts';
import type { Statement, Statements } from './statements.ts';

/** Statements on a PostgreSQL server; a named one is parsed once a connection. */
export class PostgresStatements implements Statements {
  constructor(private readonly pool: Pool) {}

  async run<Row>({ name, text }: Statement, values: readonly unknown[]): Promise<Row[]> {
    const client = await answerOf(this.pool.connect());
    return query<Row>(client, { ...(name === null ? {} : { name }), text, values: [...values] });
  }
}

/** Unlike `pool.query`, keeps the connection when the server merely refused the statement. */
async function query<Row>(client: PoolClient, config: QueryConfig): Promise<Row[]> {
  let isBroken = false;
  try {
    return (await client.query(config)).rows as Row[];
  } catch (error) {
    isBroken = !isRefusedByServer(error);
    throw databaseFailure(error);
  } finally {
    client.release(isBroken);
  }
}
