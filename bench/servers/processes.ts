import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { makeDataFolder } from './data-folder.ts';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;
const HEAP_TIMEOUT_MS = 1_000;
const HEAP = z.object({ heapMb: z.number() });

/** Environment variables. */
type Environment = Readonly<Record<string, string>>;

/** A server in a process of its own. */
export interface ServerProcess {
  readonly pid: number;
  /** What it printed as one line of JSON when it was ready. */
  readonly ready: unknown;
  /** From its start until it was ready. */
  readonly readyMs: number;
  /** How much of its JavaScript heap is used, in MB; 0 when it does not answer. */
  readonly heapMb: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Runs in every server before its own code: ends it when the benchmark ends, and answers how large its heap is. */
function companion(): void {
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.on('message', (question) => {
    if (question === 'heap') process.send?.({ heapMb: process.memoryUsage().heapUsed / 2 ** 20 });
  });
  // Waiting for a question must not keep the process alive.
  process.channel?.unref();
}

/** As JavaScript: to load TypeScript, Node loads a compiler, of which 18 MB would count as the server's memory. */
const COMPANION = `data:text/javascript,${encodeURIComponent(`(${companion})()`)}`;

/**
 * Starts a program of Node and waits until it prints that it is ready.
 *
 * @throws Error when it ends before that, or takes longer than a minute
 */
export async function startServer(args: readonly string[], env: Environment): Promise<ServerProcess> {
  const startedMs = performance.now();
  const child = spawn(process.execPath, ['--import', COMPANION, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  running.add(child);
  const ended = once(child, 'exit').finally(() => running.delete(child));
  try {
    const ready = await Promise.race([firstJson(child), endOf(ended, args), rejectAfter(START_TIMEOUT_MS, args)]);
    const readyMs = performance.now() - startedMs;
    return { pid: child.pid ?? 0, ready, readyMs, heapMb: () => heapMbOf(child), stop: () => stop(child, ended) };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/**
 * Starts a server that is a file of TypeScript. It is started twice: the second time Node has it in its compile cache
 * without types, and loads no compiler.
 *
 * @throws Error as `startServer`
 */
export async function startScript(path: string, env: Environment): Promise<ServerProcess> {
  const cached = { ...env, NODE_COMPILE_CACHE: makeDataFolder() };
  const first = await startServer([path], cached);
  await first.stop();
  return startServer([path], cached);
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
}

async function heapMbOf(child: ChildProcess): Promise<number> {
  if (!child.connected) return 0;
  child.send('heap');
  try {
    const [answer]: unknown[] = await once(child, 'message', { signal: AbortSignal.timeout(HEAP_TIMEOUT_MS) });
    return HEAP.parse(answer).heapMb;
  } catch {
    return 0;
  }
}

function firstJson({ stdout }: { readonly stdout: Readable | null }): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (stdout === null) return reject(new Error('The output of a server is not read.'));
    createInterface({ input: stdout }).on('line', (line) => {
      if (line.startsWith('{')) resolve(JSON.parse(line));
    });
  });
}

async function endOf(ended: Promise<unknown>, args: readonly string[]): Promise<never> {
  await ended;
  throw new Error(`${args.join(' ')} ended before it was ready.`);
}

function rejectAfter(ms: number, args: readonly string[]): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`${args.join(' ')} was not ready after ${ms} ms.`)), ms).unref();
  });
}

/**
 * Runs a program of Node to its end.
 *
 * @throws Error when it ends with another exit code than 0
 */
export async function runToEnd(args: readonly string[], env: Environment): Promise<void> {
  const child = spawn(process.execPath, [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code]: unknown[] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
}
