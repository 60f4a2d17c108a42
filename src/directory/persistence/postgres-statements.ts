import pLimit, { type LimitFunction } from 'p-limit';
import type { Pool, QueryConfig } from 'pg';
import { answerOf, databaseFailure, isRefusedByServer, tookTooLong } from './database-failure.ts';
import type { SharedConnection } from './shared-connection.ts';
import type { Statement, Statements } from './statements.ts';

/** Of how many connections one may serve broad statements, and another one scans. */
const SHARE_OF_EACH = 8;

/** From so many connections on both lines together leave one to all others. */
const ENOUGH_FOR_TWO_LINES = 3;

/**
 * Statements on a PostgreSQL server; a named one is parsed once a connection. Lookups share connections, everything else
 * has one of the pool to itself. Of the broad ones and of the scans few are run at once, so that however many people look
 * around, there is always a connection for a change, and a processor that is not busy with them.
 */
export class PostgresStatements implements Statements {
  readonly #lines: Record<'BROAD' | 'SCAN', LimitFunction>;
  readonly #patienceMs: number;

  constructor(
    private readonly pool: Pool,
    private readonly shared: readonly SharedConnection[],
  ) {
    const most = pool.options.max ?? 0;
    const line = () => pLimit(Math.max(1, Math.floor(most / SHARE_OF_EACH)));
    const broad = line();
    this.#lines = { BROAD: broad, SCAN: most < ENOUGH_FOR_TWO_LINES ? broad : line() };
    this.#patienceMs = pool.options.statement_timeout || Number.POSITIVE_INFINITY;
  }

  run<Row>({ name, text, kind }: Statement, values: readonly unknown[]): Promise<Row[]> {
    const config = { ...(name === null ? {} : { name }), text, values: [...values] };
    if (kind === 'BROAD' || kind === 'SCAN') return this.#inTurn(kind, config);
    const connection = kind === 'LOOKUP' ? choose(this.shared) : null;
    return connection === null ? query(this.pool, config) : connection.query(config);
  }

  /** Whoever has waited as long as a statement may run has gone by now, and is not asked for any more. */
  #inTurn<Row>(kind: 'BROAD' | 'SCAN', config: QueryConfig): Promise<Row[]> {
    const untilMs = performance.now() + this.#patienceMs;
    return this.#lines[kind](() => {
      if (performance.now() > untilMs) throw tookTooLong();
      return query<Row>(this.pool, config);
    });
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
