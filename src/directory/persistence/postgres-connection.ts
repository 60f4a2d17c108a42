import { MikroORM } from '@mikro-orm/postgresql';
import type { PoolConfig } from 'pg';
import { type Connection, ORM_OPTIONS } from './connection.ts';
import { answerOf } from './database-failure.ts';
import { PostgresStatements } from './postgres-statements.ts';

export interface PostgresSettings {
  readonly url: string;
  readonly poolSize: number;
  readonly connectTimeoutMs: number;
  /** 0: no limit. */
  readonly statementTimeoutMs: number;
}

/** Any number that nobody else takes for an advisory lock on the same database. */
const MIGRATION_LOCK = 7_644;

/** How much longer than the server we wait before we take the network for dead. */
const READ_GRACE_MS = 2_000;

/** A pool of connections to a server, which need not be up yet: each is made when it is first needed. */
export async function openPostgres(settings: PostgresSettings): Promise<Connection> {
  const orm = await openOrm(settings);
  const pool = await orm.em.getConnection().getNativeClient();
  return {
    statements: new PostgresStatements(pool),
    entities: () => orm.em.fork(),
    migrate: () => answerOf(migrate(settings)),
    close: () => orm.close(),
  };
}

function openOrm(settings: PostgresSettings) {
  const dbName = decodeURIComponent(new URL(settings.url).pathname.slice(1)) || 'postgres';
  return MikroORM.init({ ...ORM_OPTIONS, dbName, driverOptions: poolConfig(settings) });
}

function poolConfig({ url, poolSize, connectTimeoutMs, statementTimeoutMs }: PostgresSettings): PoolConfig {
  const limits =
    statementTimeoutMs === 0
      ? {}
      : { statement_timeout: statementTimeoutMs, query_timeout: statementTimeoutMs + READ_GRACE_MS };
  return {
    connectionString: url,
    application_name: 'xm-directory',
    // To compile a statement takes longer than any of ours should run.
    options: '-c jit=off',
    max: poolSize,
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    ...limits,
  };
}

/** On connections of its own, since neither a migration nor the wait for another process's has a time limit. */
async function migrate(settings: PostgresSettings): Promise<void> {
  const orm = await openOrm({ ...settings, poolSize: 2, statementTimeoutMs: 0 });
  try {
    const pool = await orm.em.getConnection().getNativeClient();
    const client = await pool.connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await orm.migrator.up();
    } finally {
      // Closing the session gives the lock back, whatever state it is in.
      client.release(true);
    }
  } finally {
    await orm.close();
  }
}
