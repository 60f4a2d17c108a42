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

/** Where a data directory holds the database cluster, and what tells that it once did. */
export interface ClusterFolder {
  readonly dataDir: string;
  /** The cluster itself: PostgreSQL's PGDATA. */
  readonly cluster: string;
  readonly marker: string;
}

/** Names within the data directory. @param dataDir absolute */
export function clusterFolderIn(dataDir: string): ClusterFolder {
  return { dataDir, cluster: join(dataDir, 'pgdata'), marker: join(dataDir, 'pgdata.marker') };
}

/** The role that owns everything. */
export const SUPERUSER = 'xm_directory';

/** What to do with a data directory that may hold a cluster, or has lost it. */
export interface ProvideOptions {
  readonly binaries: Binaries;
  readonly launch: Launch;
  /** Whether a data directory without any database is refused, too. */
  readonly requireData: boolean;
  readonly logger: Logger;
}

/**
 * Sees to it that there is a cluster which the server can open; makes one in a data directory in which there never was
 * any, whole or not at all.
 *
 * @throws EmbeddedServerError when there was one, when it cannot be read, or when it must not be made
 */
export async function provideCluster(folder: ClusterFolder, options: ProvideOptions): Promise<void> {
  const isNew = await isEmpty(folder.cluster);
  await (isNew ? assertNew(folder, options.requireData) : assertReadable(folder));
  await chownFolder(folder.dataDir, options.launch);
  if (isNew) {
    options.logger.warn({ dataDir: folder.dataDir }, 'no database in the data directory; creating a new one');
    await makeCluster(folder, options);
  }
  await chownTree(folder.cluster, options.launch);
  if (!(await exists(folder.marker))) await writeFile(folder.marker, MARKER, { mode: 0o600 });
}

const MARKER = 'The database is in pgdata, in this folder. If it is missing, the server does not create a new one.\n';

async function assertNew({ dataDir, marker }: ClusterFolder, requireData: boolean): Promise<void> {
  const others = new Set(await readdir(dataDir));
  if (!(await isEmpty(join(dataDir, 'postgres')))) {
    throw new EmbeddedServerError(
      `${dataDir} was created by an earlier version of this program that used PGlite, which this version ` +
        'cannot read: set a new DATA_DIR and let Entra provision into it, or keep using the earlier version.',
    );
  }
  if (others.has('pgdata.marker') || others.has('admin-token')) {
    const sign = others.has('admin-token') ? 'an administration token' : marker;
    throw new EmbeddedServerError(
      `The database in ${dataDir} is missing, although there is ${sign}: mount its volume, or restore ` +
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
  if (version === null) throw unusable(dataDir, 'the file PG_VERSION is missing');
  if (version.trim() !== String(MAJOR_VERSION)) {
    throw new EmbeddedServerError(
      `The database in ${dataDir} was created by PostgreSQL ${version.trim()}, and this program includes ` +
        `PostgreSQL ${MAJOR_VERSION}: use the version of this program that created it, or serve ${cluster} ` +
        `with your own PostgreSQL ${version.trim()} and set DATABASE_URL.`,
    );
  }
}

/** @param reason what is wrong, in PostgreSQL's words or in ours */
export function unusable(dataDir: string, reason: string): EmbeddedServerError {
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

/** Whole or not at all: a start that is killed on the way leaves a draft, which the next one makes anew. */
async function makeCluster({ dataDir, cluster }: ClusterFolder, options: ProvideOptions): Promise<void> {
  const draft = `${cluster}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await chownTree(draft, options.launch);
  await initialise(draft, options);
  await rename(draft, cluster);
  await sync(dataDir);
}

async function initialise(folder: string, { binaries, launch: { prefix, owner } }: ProvideOptions): Promise<void> {
  const [program = '', ...args] = [...prefix, binaries.initdb, `--pgdata=${folder}`, ...INITDB_OPTIONS];
  await run(program, args, { env: binaries.environment, ...owner }).catch(({ message, stderr }) => {
    const reason = String(stderr || message).trim();
    throw new EmbeddedServerError(`Cannot create a database in ${folder}: ${reason.replaceAll('\n', ' ')}`);
  });
}
