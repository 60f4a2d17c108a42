import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';

/** The oldest supported Node; MikroORM requires it. */
const MIN_VERSION: readonly [major: number, minor: number] = [22, 17];
const FORWARDED_SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** Whether a version of Node, such as `22.17.0`, is supported. */
export function isFittingNode(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > MIN_VERSION[0] || (major === MIN_VERSION[0] && minor >= MIN_VERSION[1]);
}

/**
 * If this Node is too old, runs the same command with the one of the npm package `node`; forwards signals and standard
 * streams.
 *
 * @returns the exit code of that run; `null` when this Node is supported and the caller continues itself
 */
export async function runUnderFittingNode(): Promise<number | null> {
  if (isFittingNode(process.versions.node)) {
    endWithParent();
    return null;
  }
  const program = findPackagedNode();
  if (program === null) {
    process.stderr.write(
      `Node.js ${process.versions.node} is too old; install Node.js ${MIN_VERSION.join('.')} or newer.\n`,
    );
    return 2;
  }
  const args = [...process.execArgv, ...process.argv.slice(1)];
  return exitOf(spawn(program, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] }));
}

/** Stops this process when its parent is killed: the IPC channel is closed then. */
function endWithParent(): void {
  process.channel?.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

function findPackagedNode(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve('node/package.json');
    const program = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

function exitOf(child: ChildProcess): Promise<number> {
  for (const signal of FORWARDED_SIGNALS) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
