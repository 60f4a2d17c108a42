import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import { findBinaries } from './binaries.ts';
import { cannotOpen, clusterFolderIn, ensureCluster, SUPERUSER } from './cluster-folder.ts';
import { type DiskSpace, watchDiskSpace } from './disk-space.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { chooseLaunch, chownTree, type Launch } from './launch.ts';
import { Postmaster, PostmasterEnded } from './postmaster.ts';
import { stopOrphan } from './running-server.ts';
import { type ServerOptions, serverArguments } from './server-options.ts';
import { Supervisor } from './supervisor.ts';

export interface EmbeddedServerOptions extends ServerOptions {
  /** Has the database in its folder `pgdata`; no other process may use it. */
  readonly dataDir: string;
  /** Refuses a data directory without a database, where a start creates one otherwise. */
  readonly requireData: boolean;
  readonly logger: Logger;
  /** How to run the server; determined when omitted. */
  readonly launch?: Launch;
}

/** A PostgreSQL server as a child of this process. */
export interface EmbeddedServer {
  /** The URL of its database, over a socket that only the user of this process can access. */
  readonly url: string;
  /** Why the database is unavailable at the moment, in a sentence for clients; `null` when it is available. */
  outage(): string | null;
  /** Immediate shutdown of PostgreSQL: writes nothing more, and the next start recovers. */
  kill(): void;
  /** Fast shutdown of PostgreSQL: writes everything to the disk. */
  close(): Promise<void>;
}

/**
 * Starts a server on the database of a data directory, and restarts it when it ends. Creates the database in a data
 * directory that never had one.
 *
 * @throws EmbeddedServerError when there is no server for this platform, or the database cannot be opened or created
 */
export async function openEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { logger, requireData } = options;
  const folder = clusterFolderIn(resolve(options.dataDir));
  const { dataDir, cluster } = folder;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await stopOrphan(cluster, logger);
  const links = join(dataDir, 'lib');
  const binaries = await findBinaries(links);
  const launch = options.launch ?? (await chooseLaunch({ program: binaries.postgres, dataDir }));
  await chownTree(links, launch);
  await ensureCluster(folder, { binaries, launch, requireData, logger });

  const socket = await createSocketFolder(dataDir, launch);
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
    throw error instanceof PostmasterEnded ? cannotOpen(dataDir, error.message) : error;
  }
  return {
    url: urlOf(socket),
    outage: () => outageOf(supervisor, disk),
    kill: () => supervisor.kill(),
    close,
  };
}

/** Complete, so that variables such as `PGPORT` have no effect. @param socket the folder of the server's socket */
export function urlOf(socket: string): string {
  return `postgres://${SUPERUSER}@${encodeURIComponent(socket)}:${PORT}/postgres?sslmode=disable`;
}

/** Part of the name of the socket; the server listens on no port. */
const PORT = 5_432;

function outageOf({ isUp }: Supervisor, disk: DiskSpace): string | null {
  if (disk.isFull()) return DISK_FULL;
  return isUp ? null : RESTARTING;
}

const DISK_FULL = "The disk of the directory's database is full; service resumes once it has space.";

const RESTARTING = "The directory's database is restarting; try again shortly.";

/** The limit of `sun_path` in unix(7), on every platform with binaries. */
const MAX_SOCKET_PATH_BYTES = 103;

/** Within the data directory, or in the folder for temporary files when that path is too long. */
async function createSocketFolder(dataDir: string, launch: Launch): Promise<string> {
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
  return Buffer.byteLength(join(folder, `.s.PGSQL.${PORT}`)) <= MAX_SOCKET_PATH_BYTES;
}
