import type { Dirent } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { Client } from 'pg';
import { type ClusterFolder, clusterFolderIn } from './cluster-folder.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { ignoreMissing, isEmpty, sync } from './files.ts';

/** What is copied, and whereto. */
export interface BaseBackupOptions {
  /** Leads to the server that runs on the data directory. */
  readonly url: string;
  readonly dataDir: string;
  /** A folder that is not there yet, or empty, outside of the data directory. */
  readonly target: string;
}

/** Folders of a cluster whose contents a start makes anew (PostgreSQL's manual, "Making a Base Backup"). */
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

/** What belongs to the server that runs, and not to its data. */
const EXCLUDED = /^(postmaster\.(pid|opts)|pgsql_tmp.*|pg_internal\.init.*)$/;

/** A file of the write-ahead log, or the history of a timeline. */
const WAL_FILE = /^[0-9A-F]{24}$|\.history$/;

/** @throws EmbeddedServerError when there is nothing to back up: a start there would make a new database */
export async function assertDatabaseIn(dataDir: string): Promise<void> {
  const { cluster } = clusterFolderIn(resolve(dataDir));
  if (await isEmpty(cluster)) throw new EmbeddedServerError(`No database in ${resolve(dataDir)}.`);
}

/**
 * Makes a base backup of a data directory while the server runs. It is a data directory itself, on which a start goes on
 * from the moment at which the backup was done; it holds the administration token, too. One that was not finished is
 * refused by every start, since it has the marker of a database and no database.
 *
 * @throws EmbeddedServerError when the target cannot be taken
 */
export async function copyDataDirectory({ url, dataDir, target }: BaseBackupOptions): Promise<void> {
  const [from, to] = [clusterFolderIn(resolve(dataDir)), clusterFolderIn(resolve(target))];
  await assertFree(to.dataDir, from);
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

async function assertFree(target: string, { dataDir, cluster }: ClusterFolder): Promise<void> {
  const way = relative(dataDir, target);
  if (!way.startsWith('..') && !isAbsolute(way)) {
    throw new EmbeddedServerError(`${target} is inside ${dataDir}; choose a folder elsewhere.`);
  }
  if (!(await isEmpty(target))) throw new EmbeddedServerError(`${target} is not empty; choose a new folder.`);
  if (!(await isEmpty(join(cluster, 'pg_tblspc')))) {
    throw new EmbeddedServerError(`${cluster} has tablespaces, which are not backed up; use pg_basebackup.`);
  }
}

/** Under another name until all of it has reached the disk. */
async function copyCluster(url: string, from: string, to: string): Promise<void> {
  const draft = `${to}.part`;
  const label = await whileBackingUp(url, {
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
 * Tells the server when its files begin to be copied, and when they were; answers the label that the copy needs. A slot,
 * which goes with the connection, keeps the write-ahead log of the time between.
 */
async function whileBackingUp(url: string, { copyData, copyWal }: BackupSteps): Promise<string> {
  const client = new Client({ connectionString: url });
  // A connection that breaks while nothing is asked over it fails the next question.
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

/** Files may go, and change, while they are copied: the write-ahead log mends that at the start. */
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

/** Some at once: each waits for the disk. */
async function copyFiles(names: readonly string[], from: string, to: string): Promise<void> {
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE);
    await Promise.all(some.map((name) => copyIfThere(join(from, name), join(to, name))));
  }
}

const AT_ONCE = 16;

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
