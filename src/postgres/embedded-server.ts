import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import { findBinaries } from './binaries.ts';
import { clusterFolderIn, provideCluster, SUPERUSER, unusable } from './cluster-folder.ts';
import { type DiskSpace, watchDiskSpace } from './disk-space.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { chooseLaunch, chownTree, type Launch } from './launch.ts';
import { Postmaster, PostmasterEnded } from './postmaster.ts';
import { endOrphan } from './running-server.ts';
import { type ServerOptions, serverArguments } from './server-options.ts';
import { Supervisor } from './supervisor.ts';

export interface EmbeddedServerOptions extends ServerOptions {
  /** Its folder `pgdata` holds the database; nobody else may use it meanwhile. */
  readonly dataDir: string;
  /** Whether a data directory without a database is refused, where a new one would be made otherwise. */
  readonly requireData: boolean;
  readonly logger: Logger;
  /** How to run the server; found out when left out. */
  readonly launch?: Launch;
}

/** A PostgreSQL server as a child of this process. */
export interface EmbeddedServer {
  /** Leads to its database, through a socket that this process's user alone can reach. */
  readonly url: string;
  /** Why nothing can be asked at this moment, in a sentence for callers; `null` when all is well. */
  outage(): string | null;
  /** PostgreSQL's immediate shutdown: nothing more is written, the next start recovers. */
  kill(): void;
  /** PostgreSQL's fast shutdown: everything is on the disk. */
  close(): Promise<void>;
}

/**
 * Starts the server on the database of a data directory, which is made where there never was one, and keeps it running.
 *
 * @throws EmbeddedServerError when there is no server for this system, or the database cannot or must not be opened
 */
export async function openEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { logger, requireData } = options;
  const folder = clusterFolderIn(resolve(options.dataDir));
  const { dataDir, cluster } = folder;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await endOrphan(cluster, logger);
  const links = join(dataDir, 'lib');
  const binaries = await findBinaries(links);
  const launch = options.launch ?? (await chooseLaunch({ program: binaries.postgres, dataDir }));
  await chownTree(links, launch);
  await provideCluster(folder, { binaries, launch, requireData, logger });

  const socket = await provideSocketFolder(dataDir, launch);
  const disk = await watchDiskSpace(dataDir, logger);
  const command = [...launch.prefix, binaries.postgres, ...serverArguments({ cluster, socket }, options)];
  const start = () => new Postmaster({ command, environment: binaries.environment, owner: launch.owner, logger });
  const supervisor = new Supervisor(start, logger);
  const close = async () => {
    disk.close();
    await supervisor.close();
    await rm(socket, { recursive: true, force: true });
  };
  try {
    await supervisor.open();
  } catch (error) {
    await close();
    throw error instanceof PostmasterEnded ? unusable(dataDir, error.message) : error;
  }
  return {
    url: urlOf(socket),
    outage: () => outageOf(supervisor, disk),
    kill: () => supervisor.kill(),
    close,
  };
}

/** Leaves nothing to variables such as `PGPORT`. @param socket the folder of the server's socket */
export function urlOf(socket: string): string {
  return `postgres://${SUPERUSER}@${encodeURIComponent(socket)}:${PORT}/postgres?sslmode=disable`;
}

/** Only names the socket. */
const PORT = 5_432;

function outageOf({ isUp }: Supervisor, disk: DiskSpace): string | null {
  if (disk.isFull()) return DISK_IS_FULL;
  return isUp ? null : IS_STARTED_AGAIN;
}

const DISK_IS_FULL = "The disk of the directory's database is full; service resumes once it has space.";

const IS_STARTED_AGAIN = "The directory's database is restarting; try again shortly.";

/** An address of a socket has room for so many bytes, on each system that has binaries. */
const LONGEST_SOCKET = 103;

/** @throws EmbeddedServerError when every path is too long */
async function provideSocketFolder(dataDir: string, launch: Launch): Promise<string> {
  const own = join(dataDir, 'socket');
  await rm(own, { recursive: true, force: true });
  const folder = isShort(own) ? own : await mkdtemp(join(tmpdir(), 'xm-directory-'));
  if (!isShort(folder)) {
    throw new EmbeddedServerError(
      `The paths of ${dataDir} and ${tmpdir()} are too long for a socket: set a shorter DATA_DIR.`,
    );
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chownTree(folder, launch);
  return folder;
}

function isShort(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${PORT}`)) <= LONGEST_SOCKET;
}
