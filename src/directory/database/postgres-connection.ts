import type { EntitySchema } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';
import type { PoolConfig } from 'pg';
import { NewerDatabase } from '../shared/newer-database.ts';
import { waitForGranted } from './adaptive-pool.ts';
import { GatheredLookups } from './batching-executor.ts';
import { type Connection, ORM_OPTIONS } from './connection.ts';
import { answerOf } from './database-failure.ts';
import { SharedConnection } from './pipelined-connection.ts';
import { PostgresStatements } from './postgres-executor.ts';

export interface PostgresSettings {
  /** The tables that MikroORM maps. */
  readonly entities: readonly EntitySchema[];
  readonly url: string;
  /** Connections at most, shared ones among them. */
  readonly poolSize: number;
  readonly connectTimeoutMs: number;
  /** 0: no limit. */
  readonly statementTimeoutMs: number;
}

/** Any number that nobody else takes for an advisory lock on the same database. */
const MIGRATION_LOCK = 7_644;

/** How much longer than the server we wait before we take the network for dead. */
const READ_GRACE_MS = 2_000;

/** Of the connections of a process so many are shared by lookups. */
const MOST_SHARED = 2;

/** Connections to a server, which need not be up yet: each is made when it is first needed. */
export async function openPostgres(settings: PostgresSettings): Promise<Connection> {
  const shared = Math.min(MOST_SHARED, Math.floor(settings.poolSize / 2));
  const orm = await openOrm({ ...settings, poolSize: settings.poolSize - shared });
  const pool = await orm.em.getConnection().getNativeClient();
  waitForGranted(pool);
  const connections = Array.from({ length: shared }, () => new SharedConnection(pool.options));
  return {
    statements: new GatheredLookups(new PostgresStatements(pool, connections)),
    entities: () => orm.em.fork(),
    migrate: () => answerOf(migrate(settings)),
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
    // To compile a statement takes longer than any of ours should run; moments are read as text in UTC. No statement takes
    // more than one of the server's cores, so that whoever looks at everybody leaves the others to those who change one.
    options: '-c jit=off -c TimeZone=UTC -c max_parallel_workers_per_gather=0',
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
      await refuseNewer(orm);
      await orm.migrator.up();
    } finally {
      // Closing the session gives the lock back, whatever state it is in.
      client.release(true);
    }
  } finally {
    await orm.close();
  }
}

/** @throws NewerDatabase */
async function refuseNewer(orm: MikroORM): Promise<void> {
  const known = new Set(ORM_OPTIONS.migrations.migrationsList.map(({ name }) => name));
  const executed = await orm.migrator.getExecuted();
  const unknown = executed.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new NewerDatabase(unknown);
}
