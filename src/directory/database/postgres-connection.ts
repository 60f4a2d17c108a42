import type { EntitySchema } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';
import type { PoolConfig } from 'pg';
import { NewerDatabase } from '../shared/newer-database.ts';
import { adaptPoolSize } from './adaptive-pool.ts';
import { BatchingExecutor } from './batching-executor.ts';
import { type Connection, ORM_OPTIONS } from './connection.ts';
import { translateErrors } from './database-failure.ts';
import { PipelinedConnection } from './pipelined-connection.ts';
import { PostgresExecutor } from './postgres-executor.ts';

export interface PostgresSettings {
  /** The tables that MikroORM maps. */
  readonly entities: readonly EntitySchema[];
  readonly url: string;
  /** Maximum number of connections, including the pipelined ones. */
  readonly poolSize: number;
  readonly connectTimeoutMs: number;
  /** 0 for no limit. */
  readonly statementTimeoutMs: number;
}

/** The key of the advisory lock; arbitrary, but unique in the database. */
const MIGRATION_LOCK = 7_644;

/** Time after the statement timeout of the server until the connection is considered lost. */
const READ_GRACE_MS = 2_000;

/** Connections that point lookups share. */
const MAX_PIPELINED = 2;

/** Opens a connection to a server that need not be up yet: connections are established on first use. */
export async function openPostgres(settings: PostgresSettings): Promise<Connection> {
  const pipelined = Math.min(MAX_PIPELINED, Math.floor(settings.poolSize / 2));
  const orm = await openOrm({ ...settings, poolSize: settings.poolSize - pipelined });
  const pool = await orm.em.getConnection().getNativeClient();
  adaptPoolSize(pool);
  const connections = Array.from({ length: pipelined }, () => new PipelinedConnection(pool.options));
  return {
    statements: new BatchingExecutor(new PostgresExecutor(pool, connections)),
    entities: () => orm.em.fork(),
    migrate: () => translateErrors(migrate(settings)),
    async close() {
      await Promise.all(connections.map((connection) => connection.close()));
      await orm.close();
    },
  };
}

function openOrm(settings: PostgresSettings) {
  const dbName = decodeURIComponent(new URL(settings.url).pathname.slice(1)) || 'postgres';
  return MikroORM.init({
    ...ORM_OPTIONS,
    entities: [...settings.entities],
    dbName,
    driverOptions: poolConfig(settings),
  });
}

function poolConfig({ url, poolSize, connectTimeoutMs, statementTimeoutMs }: PostgresSettings): PoolConfig {
  const limits =
    statementTimeoutMs === 0
      ? {}
      : { statement_timeout: statementTimeoutMs, query_timeout: statementTimeoutMs + READ_GRACE_MS };
  return {
    connectionString: url,
    application_name: 'xm-directory',
    // JIT compilation takes longer than our statements. Timestamps are read as text in UTC (`rowInstant`). Without
    // parallel workers a scan takes one core of the server and leaves the others to short statements.
    options: '-c jit=off -c TimeZone=UTC -c max_parallel_workers_per_gather=0',
    max: poolSize,
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    ...limits,
  };
}

/** Uses connections of its own, since neither a migration nor the wait for the lock has a time limit. */
async function migrate(settings: PostgresSettings): Promise<void> {
  const orm = await openOrm({ ...settings, poolSize: 2, statementTimeoutMs: 0 });
  try {
    const pool = await orm.em.getConnection().getNativeClient();
    const client = await pool.connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await assertNotNewer(orm);
      await orm.migrator.up();
    } finally {
      // Closing the connection releases the lock in every case.
      client.release(true);
    }
  } finally {
    await orm.close();
  }
}

/** @throws NewerDatabase when the database has migrations that this program does not know */
async function assertNotNewer(orm: MikroORM): Promise<void> {
  const known = new Set(ORM_OPTIONS.migrations.migrationsList.map(({ name }) => name));
  const executed = await orm.migrator.getExecuted();
  const unknown = executed.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new NewerDatabase(unknown);
}
