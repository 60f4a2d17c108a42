import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What `serve --json` prints once it is ready. */
interface Welcome {
  readonly url: string;
  readonly firstEnterprise: { readonly name: string; readonly secret: string } | null;
}

/** The built product in a process of its own, ready for requests. */
export interface ProductProcess {
  readonly child: ChildProcess;
  readonly welcome: Welcome;
  /** Sends a signal and waits until the process has exited. @returns the exit code, `null` after SIGKILL */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

/** Tests send more requests than the limits of one token allow. */
const NO_LIMITS = { RATE_LIMIT_PER_SECOND: '0', CONCURRENT_REQUESTS: '0' };

/** Starts `node dist/main.js serve`; the build must be up to date. @param stderr where its log goes */
export async function startProcess(
  environment: Record<string, string>,
  role = 'all',
  stderr: 'inherit' | 'pipe' | number = 'inherit',
): Promise<ProductProcess> {
  const child = spawn(process.execPath, ['dist/main.js', 'serve', '--role', role, '--json'], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'error', ...NO_LIMITS, ...environment },
    stdio: ['ignore', 'pipe', stderr],
  });
  const exited = once(child, 'exit');
  const end = async (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => {
    child.kill(signal);
    const [code] = await exited;
    return code as number | null;
  };
  const welcome = await Promise.race([
    firstLine(child),
    exited.then(([code]) => Promise.reject(new Error(`exit ${code}`))),
  ]);
  return { child, welcome, end };
}

async function firstLine({ stdout }: ChildProcess): Promise<Welcome> {
  if (stdout === null) throw new Error('The process has no output.');
  for await (const line of createInterface({ input: stdout })) return JSON.parse(line);
  throw new Error('The process ended without output.');
}
