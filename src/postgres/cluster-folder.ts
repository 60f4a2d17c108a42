import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Logger } from 'pino';
import { type Binaries, MAJOR_VERSION } from './binaries.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { exists, isEmpty, sync } from './files.ts';
import { chownFolder, chownTree, type Launch } from './launch.ts';

const run = promisify(execFile);

/** Where a data directory has its database cluster, and the file that marks that it had one. */
export interface ClusterFolder {
  readonly dataDir: string;
  /** The cluster itself: PostgreSQL's PGDATA. */
  readonly cluster: string;
  readonly marker: string;
}

/** @param dataDir an absolute path */
export function clusterFolderIn(dataDir: string): ClusterFolder {
  return { dataDir, cluster: join(dataDir, 'pgdata'), marker: join(dataDir, 'pgdata.marker') };
}

/** The role that owns the database. */
export const SUPERUSER = 'xm_directory';

export interface ClusterOptions {
  readonly binaries: Binaries;
  readonly launch: Launch;
  /** Refuses a data directory without a database. */
  readonly requireData: boolean;
  readonly logger: Logger;
}

/**
 * Ensures that there is a cluster which the server can open; creates one, completely or not at all, in a data directory
 * that never had one.
 *
 * @throws EmbeddedServerError when the cluster is missing, cannot be read or must not be created
 */
export async function ensureCluster(folder: ClusterFolder, options: ClusterOptions): Promise<void> {
  const isNew = await isEmpty(folder.cluster);
  await (isNew ? assertNew(folder, options.requireData) : assertReadable(folder));
  await chownFolder(folder.dataDir, options.launch);
  if (isNew) {
    options.logger.warn({ dataDir: folder.dataDir }, 'no database in the data directory; creating a new one');
    await createCluster(folder, options);
  }
  await chownTree(folder.cluster, options.launch);
  if (!(await exists(folder.marker))) await writeFile(folder.marker, MARKER, { mode: 0o600 });
}

const MARKER = 'The database is in pgdata, in this folder. If it is missing, the server does not create a new one.\n';

async function assertNew({ dataDir, marker }: ClusterFolder, requireData: boolean): Promise<void> {
  const names = new Set(await readdir(dataDir));
  if (!(await isEmpty(join(dataDir, 'postgres')))) {
    throw new EmbeddedServerError(
      `${dataDir} was created by an earlier version of this program that used PGlite, which this version ` +
        'cannot read: set a new DATA_DIR and let Entra provision into it, or keep using the earlier version.',
    );
  }
  if (names.has('pgdata.marker') || names.has('admin-token')) {
    const evidence = names.has('admin-token') ? 'an administration token' : marker;
    throw new EmbeddedServerError(
      `The database in ${dataDir} is missing, although there is ${evidence}: mount its volume, or restore ` +
        `pgdata from a backup; to start over, empty ${dataDir}.`,
    );
  }
  if (requireData) {
    throw new EmbeddedServerError(
      `No database in ${dataDir}, and REQUIRE_DATA is set: mount its volume, or restore it from a backup.`,
    );
  }
}

async function assertReadable({ dataDir, cluster }: ClusterFolder): Promise<void> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version === null) throw cannotOpen(dataDir, 'the file PG_VERSION is missing');
  if (version.trim() !== String(MAJOR_VERSION)) {
    throw new EmbeddedServerError(
      `The database in ${dataDir} was created by PostgreSQL ${version.trim()}, and this program includes ` +
        `PostgreSQL ${MAJOR_VERSION}: use the version of this program that created it, or serve ${cluster} ` +
        `with your own PostgreSQL ${version.trim()} and set DATABASE_URL.`,
    );
  }
}

/** @param reason the message of PostgreSQL, or our own */
export function cannotOpen(dataDir: string, reason: string): EmbeddedServerError {
  return new EmbeddedServerError(
    /No space left/.test(reason)
      ? `The database in ${dataDir} cannot be opened because the disk is full (${reason}): free some space.`
      : `The database in ${dataDir} cannot be opened (${reason}): if its files are damaged, restore ` +
          `${dataDir} from a backup.`,
  );
}

const INITDB_OPTIONS = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  '--auth-local=trust',
  '--auth-host=reject',
  '--no-instructions',
  `--username=${SUPERUSER}`,
];

/** Creates a draft and renames it; the next start replaces the draft of one that was killed. */
async function createCluster({ dataDir, cluster }: ClusterFolder, options: ClusterOptions): Promise<void> {
  const draft = `${cluster}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await chownTree(draft, options.launch);
  await runInitdb(draft, options);
  await rename(draft, cluster);
  await sync(dataDir);
}

async function runInitdb(folder: string, { binaries, launch: { prefix, owner } }: ClusterOptions): Promise<void> {
  const [program = '', ...args] = [...prefix, binaries.initdb, `--pgdata=${folder}`, ...INITDB_OPTIONS];
  await run(program, args, { env: binaries.environment, ...owner }).catch(({ message, stderr }) => {
    const reason = String(stderr || message).trim();
    throw new EmbeddedServerError(`Cannot create a database in ${folder}: ${reason.replaceAll('\n', ' ')}`);
  });
}
