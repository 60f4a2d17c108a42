import { execFile } from 'node:child_process';
import { lchown, lstat, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { exists, ignoreMissing } from './files.ts';

const run = promisify(execFile);

/** A user of this machine. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** How to run the programs of PostgreSQL, which refuse to run as root. */
export interface Launch {
  /** The command before the program: for the user namespace, and for the end with this process. */
  readonly prefix: readonly string[];
  /** The user that root runs the program as; `null` for the user of this process. */
  readonly owner: Owner | null;
}

/** What the server must be able to access, and the path of the system's programs. */
export interface LaunchOptions {
  readonly program: string;
  readonly dataDir: string;
  readonly path?: string;
}

/** The server receives no other part of our environment, which may have secrets. */
export const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The user "nobody" of every Linux, who owns the files of root within the namespace. */
const NOBODY = 65_534;
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/**
 * The kernel sends SIGINT (fast shutdown) to the server when the thread that started it ends: prctl(2),
 * PR_SET_PDEATHSIG.
 */
const DEATH_SIGNAL = ['setpriv', '--pdeathsig', 'INT', '--'];

/** The users that root tries, in this order, when it has no user namespaces. */
const USERS = ['postgres', 'nobody'];

/**
 * Determines how to run the server: as the user of this process; for root as the owner of the data directory, in a user
 * namespace where root is the user "nobody" and keeps its files, or as another user.
 *
 * @throws EmbeddedServerError for root when none of these can access the folders of the server
 */
export async function chooseLaunch({ program, dataDir, path = SYSTEM_PATH }: LaunchOptions): Promise<Launch> {
  const works = (command: readonly string[], owner: Owner | null) => succeeds(command, { path, owner });
  const canAccess = (prefix: readonly string[], owner: Owner | null) =>
    works([...prefix, 'sh', '-c', '[ -x "$0" ] && [ -x "$1" ]', program, dirname(dataDir)], owner);
  const other = isRoot() ? await nonRootOwnerOf(dataDir) : null;
  const [hasDeathSignal, hasNamespace] = await Promise.all([
    works([...DEATH_SIGNAL, 'true'], null),
    isRoot() && other === null && canAccess(NAMESPACE, null),
  ]);

  const prefix = [...(hasNamespace ? NAMESPACE : []), ...(hasDeathSignal ? DEATH_SIGNAL : [])];
  if (!isRoot() || hasNamespace) return { prefix, owner: null };
  for (const owner of other === null ? await findUsers(path) : [other]) {
    if (await canAccess([], owner)) return { prefix, owner };
  }
  throw new EmbeddedServerError(
    `PostgreSQL does not run as root, and no other user can access both ${program} and ${dataDir}: start ` +
      'this program as another user, or set DATABASE_URL.',
  );
}

/** Changes the owner of a folder and its contents to the user of the server; only root does. */
export async function chownTree(folder: string, launch: Launch): Promise<void> {
  if (await isOwned(folder, launch)) return;
  for (const name of await readdir(folder, { recursive: true })) await chown(join(folder, name), launch);
  await chown(folder, launch);
}

/** The same without the contents. */
export async function chownFolder(folder: string, launch: Launch): Promise<void> {
  if (!(await isOwned(folder, launch))) await chown(folder, launch);
}

async function isOwned(path: string, { owner }: Launch): Promise<boolean> {
  return !isRoot() || !(await exists(path)) || (await lstat(path)).uid === (owner?.uid ?? ROOT);
}

function chown(path: string, { owner }: Launch): Promise<void> {
  return lchown(path, owner?.uid ?? ROOT, owner?.gid ?? ROOT);
}

const ROOT = 0;

function isRoot(): boolean {
  return process.getuid?.() === ROOT;
}

/** The owner of a folder, if not root: one command of root, a backup for example, must not change the owner. */
async function nonRootOwnerOf(folder: string): Promise<Owner | null> {
  const { uid, gid } = (await stat(folder).catch(ignoreMissing)) ?? { uid: ROOT, gid: ROOT };
  return uid === ROOT ? null : { uid, gid };
}

interface RunOptions {
  readonly path: string;
  readonly owner: Owner | null;
}

async function succeeds([program = '', ...args]: readonly string[], { path, owner }: RunOptions): Promise<boolean> {
  return run(program, args, { env: { PATH: path }, ...owner }).then(
    () => true,
    () => false,
  );
}

async function findUsers(path: string): Promise<readonly Owner[]> {
  const idOf = async (option: string, user: string) =>
    Number((await run('id', [option, user], { env: { PATH: path } })).stdout);
  const found = USERS.map(async (user) => ({ uid: await idOf('-u', user), gid: await idOf('-g', user) }));
  return (await Promise.allSettled(found)).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
