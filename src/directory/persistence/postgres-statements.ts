import pLimit, { type LimitFunction } from 'p-limit';
import type { Pool, QueryConfig } from 'pg';
import { answerOf, databaseFailure, isRefusedByServer } from './database-failure.ts';
import type { SharedConnection } from './shared-connection.ts';
import type { Statement, Statements } from './statements.ts';

/** Of how many connections one may serve broad statements. */
const SHARE_OF_BROAD = 4;

/**
 * Statements on a PostgreSQL server; a named one is parsed once a connection. Lookups share connections, everything else
 * has one of the pool to itself; of the broad ones a few are run at once, so that however many people look around,
 * there is always a connection for a change.
 */
export class PostgresStatements implements Statements {
  readonly #broad: LimitFunction;

  constructor(
    private readonly pool: Pool,
    private readonly shared: readonly SharedConnection[],
  ) {
    this.#broad = pLimit(Math.max(1, Math.floor((pool.options.max ?? 0) / SHARE_OF_BROAD)));
  }

  run<Row>({ name, text, kind }: Statement, values: readonly unknown[]): Promise<Row[]> {
    const config = { ...(name === null ? {} : { name }), text, values: [...values] };
    const connection = kind === 'LOOKUP' ? choose(this.shared) : null;
    if (connection !== null) return connection.query(config);
    return kind === 'BROAD' ? this.#broad(() => query<Row>(this.pool, config)) : query(this.pool, config);
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
