import pg from 'pg';
import { startTemporaryServer } from '../../test/support/database/temporary-server.ts';
import { cpuMsOf, sum } from '../servers/usage.ts';

/**
 * By what statements are counted: each by the server, or by the transactions of a database. The latter is the same
 * where statements are sent one by one, and less where a transaction holds several.
 */
type Counting = 'pg_stat_statements' | 'pg_stat_database';

interface Parts {
  readonly url: string;
  readonly admin: pg.Client;
  readonly version: string;
  readonly counting: Counting;
  /** Stops a server that the benchmark started itself. */
  readonly stop: () => Promise<void>;
}

interface CpuUse {
  readonly spentMs: number;
  /** CPU time by process id, as of the last look. */
  readonly last: ReadonlyMap<number, number>;
}

const NO_USE: CpuUse = { spentMs: 0, last: new Map() };

const STATEMENTS: Readonly<Record<Counting, string>> = {
  pg_stat_statements:
    'SELECT sum(calls)::float8 AS n FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = $1',
  pg_stat_database: 'SELECT (xact_commit + xact_rollback)::float8 AS n FROM pg_stat_database WHERE datname = $1',
};

/** The PostgreSQL server of a run, as its administrator sees it. */
export class Cluster {
  readonly version: string;
  readonly counting: Counting;
  readonly #url: string;
  readonly #admin: pg.Client;
  readonly #stop: () => Promise<void>;
  readonly #cpuUse = new Map<string, CpuUse>();

  constructor({ url, admin, version, counting, stop }: Parts) {
    this.version = version;
    this.counting = counting;
    this.#url = url;
    this.#admin = admin;
    this.#stop = stop;
  }

  /** Creates an empty database, in place of one of that name; answers its URL. */
  async createDatabase(name: string): Promise<string> {
    await this.dropDatabase(name);
    await this.#admin.query(`CREATE DATABASE ${name}`);
    const url = new URL(this.#url);
    url.pathname = `/${name}`;
    return url.href;
  }

  async dropDatabase(name: string): Promise<void> {
    await this.#admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }

  /** How much disk a database takes, in MB. */
  async megabytesOf(name: string): Promise<number> {
    const { rows } = await this.#admin.query<{ mb: string }>('SELECT pg_database_size($1) >> 20 AS mb', [name]);
    return Number(rows[0]?.mb ?? 0);
  }

  /** How many statements a database has run so far. */
  statementsOf(name: string): Promise<number> {
    return countStatements(this.#admin, this.counting, name);
  }

  /**
   * CPU time of the server's processes that work for a database or for all of them, in ms, as a number that only grows:
   * what a process used still counts when it has ended.
   */
  async cpuMsOf(name: string): Promise<number> {
    const text = 'SELECT pid FROM pg_stat_activity WHERE datname = $1 OR datname IS NULL';
    const { rows } = await this.#admin.query<{ pid: number }>(text, [name]);
    const { spentMs, last } = this.#cpuUse.get(name) ?? NO_USE;
    const now = new Map(rows.map(({ pid }) => [pid, cpuMsOf(pid)]));
    const grownMs = sum([...now].map(([pid, cpuMs]) => Math.max(0, cpuMs - (last.get(pid) ?? 0))));
    this.#cpuUse.set(name, { spentMs: spentMs + grownMs, last: now });
    return spentMs + grownMs;
  }

  async close(): Promise<void> {
    await this.#admin.end();
    await this.#stop();
  }
}

/** Connects to the server of `TEST_DATABASE_URL`, or else to a new one, which ends with this process. */
export async function openCluster(): Promise<Cluster> {
  const url = process.env.TEST_DATABASE_URL;
  if (url !== undefined) return clusterAt(url, async () => undefined);
  const server = await startTemporaryServer(DEFAULTS);
  return clusterAt(server.url, () => server.close());
}

async function clusterAt(url: string, stop: () => Promise<void>): Promise<Cluster> {
  const admin = new pg.Client({ connectionString: url });
  admin.on('error', () => undefined);
  await admin.connect();
  const { rows } = await admin.query<{ server_version: string }>('SHOW server_version');
  const version = rows[0]?.server_version ?? 'unknown';
  return new Cluster({ url, admin, version, counting: await countingOf(admin), stop });
}

async function countingOf(admin: pg.Client): Promise<Counting> {
  try {
    await admin.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    await countStatements(admin, 'pg_stat_statements', 'postgres');
    return 'pg_stat_statements';
  } catch {
    return 'pg_stat_database';
  }
}

async function countStatements(admin: pg.Client, counting: Counting, database: string): Promise<number> {
  const { rows } = await admin.query<{ n: number | null }>(STATEMENTS[counting], [database]);
  return rows[0]?.n ?? 0;
}

/** What PostgreSQL sets by itself where the embedded server has less, and the extension that counts statements. */
const DEFAULTS = {
  shared_buffers: '128MB',
  wal_buffers: '-1',
  max_wal_size: '1GB',
  io_method: 'worker',
  max_worker_processes: '8',
  autovacuum_max_workers: '3',
  max_logical_replication_workers: '4',
  shared_preload_libraries: 'pg_stat_statements',
};
