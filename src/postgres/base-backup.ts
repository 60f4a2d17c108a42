import type { Dirent } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { Client } from 'pg';
import { type ClusterFolder, clusterFolderIn } from './cluster-folder.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { ignoreMissing, isEmpty, sync } from './files.ts';

export interface BaseBackupOptions {
  /** The URL of the server that runs on the data directory. */
  readonly url: string;
  readonly dataDir: string;
  /** A folder outside of the data directory that does not exist or is empty. */
  readonly target: string;
}

/**
 * Folders whose contents the server creates at each start.
 *
 * @see https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP-DATA
 */
const CONTENTS_EXCLUDED = [
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_wal',
];

/** Files of the running server, not of its data. */
const EXCLUDED = /^(postmaster\.(pid|opts)|pgsql_tmp.*|pg_internal\.init.*)$/;

/** Each copy waits for the disk. */
const CONCURRENT_COPIES = 16;

/** A segment of the write-ahead log, or the history of a timeline. */
const WAL_FILE = /^[0-9A-F]{24}$|\.history$/;

/** @throws EmbeddedServerError when there is no database to back up; a start there would create one */
export async function assertDatabaseIn(dataDir: string): Promise<void> {
  const { cluster } = clusterFolderIn(resolve(dataDir));
  if (await isEmpty(cluster)) throw new EmbeddedServerError(`No database in ${resolve(dataDir)}.`);
}

/**
 * Makes a base backup of a data directory while the server runs. The copy is a data directory with the state at the end
 * of the backup and with the administration token. A start refuses an incomplete copy, which has the marker of a
 * database but no database.
 *
 * @throws EmbeddedServerError when the target cannot be used
 */
export async function copyDataDirectory({ url, dataDir, target }: BaseBackupOptions): Promise<void> {
  const [from, to] = [clusterFolderIn(resolve(dataDir)), clusterFolderIn(resolve(target))];
  await assertUsable(to.dataDir, from);
  await mkdir(to.dataDir, { recursive: true, mode: 0o700 });
  try {
    await copyFiles([basename(from.marker), 'admin-token'], from.dataDir, to.dataDir);
    await copyCluster(url, from.cluster, to.cluster);
  } catch (error) {
    for (const name of await readdir(to.dataDir)) await rm(join(to.dataDir, name), { recursive: true });
    throw error;
  }
  await sync(dirname(to.dataDir));
}

async function assertUsable(target: string, { dataDir, cluster }: ClusterFolder): Promise<void> {
  const path = relative(dataDir, target);
  if (!path.startsWith('..') && !isAbsolute(path)) {
    throw new EmbeddedServerError(`${target} is inside ${dataDir}; choose a folder elsewhere.`);
  }
  if (!(await isEmpty(target))) throw new EmbeddedServerError(`${target} is not empty; choose a new folder.`);
  if (!(await isEmpty(join(cluster, 'pg_tblspc')))) {
    throw new EmbeddedServerError(`${cluster} has tablespaces, which are not backed up; use pg_basebackup.`);
  }
}

/** Copies under another name, and renames when everything is on the disk. */
async function copyCluster(url: string, from: string, to: string): Promise<void> {
  const draft = `${to}.part`;
  const label = await withBackupMode(url, {
    copyData: () => copyTree(from, draft),
    copyWal: () => copyWal(from, draft),
  });
  await writeFile(join(draft, 'backup_label'), label, { mode: 0o600, flush: true });
  await sync(join(draft, 'pg_wal'));
  await sync(draft);
  await rename(draft, to);
  await sync(dirname(to));
}

interface BackupSteps {
  copyData(): Promise<void>;
  copyWal(): Promise<void>;
}

/**
 * Runs PostgreSQL's low-level backup around the copy; returns the contents of `backup_label`. A temporary replication
 * slot keeps the write-ahead log until the connection ends.
 *
 * @see https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP
 */
async function withBackupMode(url: string, { copyData, copyWal }: BackupSteps): Promise<string> {
  const client = new Client({ connectionString: url });
  // When the connection breaks while it is idle, the next query fails.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query("SELECT pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
    await client.query("SELECT pg_backup_start('xm-directory backup', true)");
    await copyData();
    const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(false)');
    await copyWal();
    return rows[0].labelfile;
  } finally {
    await client.end();
  }
}

/** Files may change or disappear while they are copied; recovery from the write-ahead log repairs the copy. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { mode: 0o700 });
  const entries = (await readdir(from, { withFileTypes: true })).filter(({ name }) => !EXCLUDED.test(name));
  const namesOf = (some: readonly Dirent[]) => some.map(({ name }) => name);
  await copyFiles(namesOf(entries.filter((entry) => !entry.isDirectory())), from, to);
  for (const name of namesOf(entries.filter((entry) => entry.isDirectory()))) {
    if (CONTENTS_EXCLUDED.includes(name)) await mkdir(join(to, name), { mode: 0o700 });
    else await copyTree(join(from, name), join(to, name));
  }
  await sync(to);
}

async function copyFiles(names: readonly string[], from: string, to: string): Promise<void> {
  for (let at = 0; at < names.length; at += CONCURRENT_COPIES) {
    const some = names.slice(at, at + CONCURRENT_COPIES);
    await Promise.all(some.map((name) => copyIfThere(join(from, name), join(to, name))));
  }
}

async function copyWal(from: string, to: string): Promise<void> {
  const names = (await readdir(join(from, 'pg_wal'))).filter((name) => WAL_FILE.test(name));
  await copyFiles(names, join(from, 'pg_wal'), join(to, 'pg_wal'));
}

async function copyIfThere(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to);
  } catch (error) {
    return ignoreMissing(error);
  }
  await sync(to);
}
