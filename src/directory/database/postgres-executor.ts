import type { Pool, QueryConfig } from 'pg';
import { Bulkhead } from './bulkhead.ts';
import { databaseFailure, isRefusedByServer, translateErrors } from './database-failure.ts';
import type { PipelinedConnection } from './pipelined-connection.ts';
import type { Statement, Statements } from './statements.ts';

/**
 * Executes statements on a PostgreSQL server; named ones are prepared once per connection. Point lookups share
 * pipelined connections, every other statement has a connection of the pool to itself, and the bulkhead limits the long
 * ones.
 */
export class PostgresExecutor implements Statements {
  readonly #bulkhead: Bulkhead;

  constructor(
    private readonly pool: Pool,
    private readonly pipelined: readonly PipelinedConnection[],
  ) {
    const { max, statement_timeout: timeoutMs } = pool.options;
    this.#bulkhead = new Bulkhead({ connections: max ?? 0, queueTimeoutMs: timeoutMs || Number.POSITIVE_INFINITY });
  }

  run<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    const { name, text, queryClass } = statement;
    const config = { ...(name === null ? {} : { name }), text, values: [...values] };
    if (queryClass === undefined) return query(this.pool, config);
    if (queryClass !== 'POINT') return this.#bulkhead.run(queryClass, statement, () => query(this.pool, config));
    const connection = leastBusy(this.pipelined);
    return connection === null ? query(this.pool, config) : this.#runPipelined(connection, config);
  }

  /** Falls back to the pool if the server grants no connection to be shared. */
  async #runPipelined<Row>(connection: PipelinedConnection, config: QueryConfig): Promise<Row[]> {
    return (await connection.query<Row>(config)) ?? query(this.pool, config);
  }
}

/** The connection with the fewest outstanding responses; `null` if none is responsive. */
function leastBusy(connections: readonly PipelinedConnection[]): PipelinedConnection | null {
  let best: PipelinedConnection | null = null;
  for (const connection of connections) {
    if (!connection.isResponsive) continue;
    if (best === null || connection.pending < best.pending) best = connection;
  }
  return best;
}

/** Unlike `pool.query`, keeps the connection when only the statement was rejected. */
async function query<Row>(pool: Pool, config: QueryConfig): Promise<Row[]> {
  const client = await translateErrors(pool.connect());
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
