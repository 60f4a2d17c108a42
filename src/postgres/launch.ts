import { execFile } from 'node:child_process';
import { lchown, lstat, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { exists, ignoreMissing } from './files.ts';

const run = promisify(execFile);

/** A user of this machine, by numbers. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** How programs of PostgreSQL are run, which refuse to be root's. */
export interface Launch {
  /** What stands before a program and its arguments, so that it also ends when this process is killed. */
  readonly prefix: readonly string[];
  /** Whom root becomes for it; `null` where nobody else is needed. */
  readonly owner: Owner | null;
}

/** What the server must be able to reach, and where the system's programs are looked for. */
export interface LaunchOptions {
  readonly program: string;
  readonly dataDir: string;
  readonly path?: string;
}

/** Where the system's own programs are; nothing else of our environment, which may hold secrets, is for the server. */
export const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The user "nobody", whom every Linux knows; within the namespace root's files are his. */
const NOBODY = 65_534;
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/** Has the kernel send SIGINT, at which a server ends in order, once the thread that started it is gone. */
const DEATH_SIGNAL = ['setpriv', '--pdeathsig', 'INT', '--'];

/** Whom root becomes where it has no user namespaces, in this order. */
const USERS = ['postgres', 'nobody'];

/**
 * Finds out how to run the server here: as the user of this process; for root as whoever else owns the data directory,
 * or in a user namespace, in which root counts as nobody while the files stay root's, or as another user.
 *
 * @throws EmbeddedServerError for root where none of these reaches the server's folders
 */
export async function chooseLaunch({ program, dataDir, path = SYSTEM_PATH }: LaunchOptions): Promise<Launch> {
  const works = (command: readonly string[], owner: Owner | null) => succeeds(command, { path, owner });
  const reaches = (prefix: readonly string[], owner: Owner | null) =>
    works([...prefix, 'sh', '-c', '[ -x "$0" ] && [ -x "$1" ]', program, dirname(dataDir)], owner);
  const other = isRoot() ? await otherOwnerOf(dataDir) : null;
  const [hasDeathSignal, hasNamespace] = await Promise.all([
    works([...DEATH_SIGNAL, 'true'], null),
    isRoot() && other === null && reaches(NAMESPACE, null),
  ]);

  const prefix = [...(hasNamespace ? NAMESPACE : []), ...(hasDeathSignal ? DEATH_SIGNAL : [])];
  if (!isRoot() || hasNamespace) return { prefix, owner: null };
  for (const owner of other === null ? await findUsers(path) : [other]) {
    if (await reaches([], owner)) return { prefix, owner };
  }
  throw new EmbeddedServerError(
    `PostgreSQL does not run as root, and no other user can access both ${program} and ${dataDir}: start ` +
      'this program as another user, or set DATABASE_URL.',
  );
}

/** Makes a folder and all that is in it the server's, where root runs that as another user; else does nothing. */
export async function chownTree(folder: string, launch: Launch): Promise<void> {
  if (await isOwned(folder, launch)) return;
  for (const name of await readdir(folder, { recursive: true })) await chown(join(folder, name), launch);
  await chown(folder, launch);
}

/** The same for the folder alone. */
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

/** Whose folder it is, if not root's: what root does there once, a backup say, must not take it from its owner. */
async function otherOwnerOf(folder: string): Promise<Owner | null> {
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
