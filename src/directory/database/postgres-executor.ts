import type { Pool, QueryConfig } from 'pg';
import { BroadLines } from './bulkhead.ts';
import { answerOf, databaseFailure, isRefusedByServer } from './database-failure.ts';
import type { SharedConnection } from './pipelined-connection.ts';
import type { Statement, Statements } from './statements.ts';

/**
 * Statements on a PostgreSQL server; a named one is parsed once a connection. Lookups share connections, everything else
 * has one of the pool to itself. Of the broad ones and of the scans few are run at once, so that however many people look
 * around, there is always a connection for a change, and a processor that is not busy with them.
 */
export class PostgresStatements implements Statements {
  readonly #lines: BroadLines;

  constructor(
    private readonly pool: Pool,
    private readonly shared: readonly SharedConnection[],
  ) {
    const { max, statement_timeout: timeoutMs } = pool.options;
    this.#lines = new BroadLines({ connections: max ?? 0, patienceMs: timeoutMs || Number.POSITIVE_INFINITY });
  }

  run<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    const { name, text, kind } = statement;
    const config = { ...(name === null ? {} : { name }), text, values: [...values] };
    if (kind === undefined) return query(this.pool, config);
    if (kind !== 'LOOKUP') return this.#lines.run(kind, statement, () => query(this.pool, config));
    const connection = choose(this.shared);
    return connection === null ? query(this.pool, config) : this.#together(connection, config);
  }

  /** Where the server grants too few connections for shared ones, a lookup has one of the pool like everything else. */
  async #together<Row>(connection: SharedConnection, config: QueryConfig): Promise<Row[]> {
    return (await connection.query<Row>(config)) ?? query(this.pool, config);
  }
}

/** Whoever owes least; `null` when none answers as it should. */
function choose(connections: readonly SharedConnection[]): SharedConnection | null {
  let best: SharedConnection | null = null;
  for (const connection of connections) {
    if (!connection.isPrompt) continue;
    if (best === null || connection.owed < best.owed) best = connection;
  }
  return best;
}

/** Unlike `pool.query`, keeps the connection when the server merely refused the statement. */
async function query<Row>(pool: Pool, config: QueryConfig): Promise<Row[]> {
  const client = await answerOf(pool.connect());
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
