import pg from 'pg';
import { startTemporaryServer } from '../../test/support/temporary-server.ts';
import { cpuMsOf, sum } from '../servers/usage.ts';

/** The PostgreSQL of a run, as its administrator sees it. */
export class Cluster {
  /**
   * How statements are counted: each by the server, or by the transactions of a database, which is the same for who sends
   * single statements, and less where a transaction holds several.
   *
   * @type {'pg_stat_statements' | 'pg_stat_database'}
   */
  counting = 'pg_stat_database';

  /** @type {Map<string, { spentMs: number, last: Map<number, number> }>} by database, as of the last look */
  #seen = new Map();

  /** @param {string} url @param {pg.Client} admin @param {string} version */
  constructor(url, admin, version) {
    this.url = url;
    this.admin = admin;
    this.version = version;
  }

  /** An empty database; answers its URL. @param {string} name */
  async createDatabase(name) {
    await this.admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await this.admin.query(`CREATE DATABASE ${name}`);
    return urlOf(this.url, name);
  }

  /** @param {string} name */
  async dropDatabase(name) {
    await this.admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }

  /** Disk that a database takes. @param {string} name */
  async megabytesOf(name) {
    const { rows } = await this.admin.query('SELECT pg_database_size($1) >> 20 AS mb', [name]);
    return Number(rows[0].mb);
  }

  /** How many statements a database has run so far. @param {string} name */
  async statementsOf(name) {
    const text =
      this.counting === 'pg_stat_statements'
        ? 'SELECT sum(calls)::float8 AS n FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = $1'
        : 'SELECT (xact_commit + xact_rollback)::float8 AS n FROM pg_stat_database WHERE datname = $1';
    return (await this.admin.query(text, [name])).rows[0]?.n ?? 0;
  }

  /**
   * CPU time of the server's processes that work for a database or for all of them, in ms, as a number that only grows:
   * who has ended takes nothing with them.
   *
   * @param {string} name
   */
  async cpuMsOf(name) {
    const text = 'SELECT pid FROM pg_stat_activity WHERE datname = $1 OR datname IS NULL';
    const { rows } = await this.admin.query(text, [name]);
    const { spentMs, last } = this.#seen.get(name) ?? { spentMs: 0, last: new Map() };
    const now = new Map(rows.map(({ pid }) => [pid, cpuMsOf(pid)]));
    const grownMs = sum([...now].map(([pid, cpuMs]) => Math.max(0, cpuMs - (last.get(pid) ?? 0))));
    this.#seen.set(name, { spentMs: spentMs + grownMs, last: now });
    return spentMs + grownMs;
  }

  close() {
    return this.admin.end();
  }
}

/** @param {string} url @param {string} name */
function urlOf(url, name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** @param {string} url */
async function connect(url) {
  const admin = new pg.Client({ connectionString: url });
  admin.on('error', () => undefined);
  await admin.connect();
  return admin;
}

/** The server of `TEST_DATABASE_URL`, or else a fresh one that goes with this process. */
export function openCluster() {
  const url = process.env.TEST_DATABASE_URL;
  return url === undefined ? startCluster() : clusterAt(url);
}

/** @param {string} url */
async function clusterAt(url) {
  const admin = await connect(url);
  const { server_version: version } = (await admin.query('SHOW server_version')).rows[0];
  const cluster = new Cluster(url, admin, version);
  try {
    await admin.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    cluster.counting = 'pg_stat_statements';
    await cluster.statementsOf('postgres');
  } catch {
    cluster.counting = 'pg_stat_database';
  }
  return cluster;
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

async function startCluster() {
  const server = await startTemporaryServer(DEFAULTS);
  const cluster = await clusterAt(server.url);
  const close = cluster.close.bind(cluster);
  cluster.close = () => close().then(server.close);
  return cluster;
}
