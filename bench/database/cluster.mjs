import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { cpuMsOf, sum } from '../servers/usage.mjs';

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

/**
 * @param {string} url
 * @param {{ isOurs: boolean }} options whether the cluster is a fresh one of this run alone, which may be started anew
 */
export async function openCluster(url, { isOurs }) {
  let admin = await connect(url);
  const { server_version: version } = (await admin.query('SHOW server_version')).rows[0];
  if (isOurs && (await restartWithStatements(admin))) admin = await connect(url);
  const cluster = new Cluster(url, admin, version);
  try {
    await admin.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    await cluster.statementsOf('postgres');
    cluster.counting = 'pg_stat_statements';
    await cluster.statementsOf('postgres');
  } catch {
    cluster.counting = 'pg_stat_database';
  }
  return cluster;
}

/** The extension counts only where it was loaded at the start. @param {pg.Client} admin */
async function restartWithStatements(admin) {
  const known = await admin.query("SELECT FROM pg_available_extensions WHERE name = 'pg_stat_statements'");
  if (known.rowCount === 0) return false;
  await admin.query("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
  const { data_directory: data } = (await admin.query('SHOW data_directory')).rows[0];
  const { setting: bin } = (await admin.query("SELECT setting FROM pg_config WHERE name = 'BINDIR'")).rows[0];
  await admin.end();
  const restart = [join(bin, 'pg_ctl'), '-D', data, '-m', 'fast', '-w', '-l', join(data, 'bench.log'), 'restart'];
  const [program, ...args] = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', ...restart] : restart;
  execFileSync(program, args, { stdio: 'ignore', cwd: tmpdir() });
  return true;
}
