import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { mainThreadMsOf } from './usage.ts';

const CPU_MONITOR = new URL('cpu-monitor.ts', import.meta.url).href;
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;
/** A server whose CPU monitor does not answer by then counts as stuck. */
const CPU_MONITOR_TIMEOUT_MS = 15_000;
/** Characters of the log that are shown when the server does not start. */
const LOG_TAIL = 2_000;
/** File descriptors that the server may open: few enough to be exhausted by this machine. */
export const OPEN_FILES = 2048;
/** What fills the heap ends the server, and not the machine. */
const HEAP_MB = 1536;

const cpuSchema = z.object({ cpuMs: z.number(), longestMs: z.number() });
const readySchema = z.object({ url: z.string() });

/** CPU time of the main thread since it was last asked for, in total and of its longest task. */
export type CpuTime = z.infer<typeof cpuSchema>;

/** The server under attack. */
export interface TargetServer {
  readonly pid: number;
  readonly url: string;
  /** `null` when the server has ended or is stuck. */
  cpuTime(): Promise<CpuTime | null>;
  /** Whether the process is still running. */
  isAlive(): boolean;
  /** CPU time of the main thread since its start, as the kernel counts it. */
  mainThreadMs(): number;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** A build, and what it is started with. */
export interface TargetOptions {
  readonly main: string;
  readonly nodeOptions: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * Starts a build of the product on a free port of the loopback interface, with limited memory and file descriptors.
 *
 * @throws Error when it ends, or is not ready in time
 */
export async function startTargetServer({ main, nodeOptions, env, logFile }: TargetOptions): Promise<TargetServer> {
  const log = openSync(logFile, 'a');
  const options = ['--import', CPU_MONITOR, ...nodeOptions, `--max-old-space-size=${HEAP_MB}`];
  const limited = ['-c', `ulimit -n ${OPEN_FILES}; exec "$0" "$@"`, process.execPath];
  const child = spawn('/bin/sh', [...limited, ...options, main, 'serve', '--json'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', log, 'ipc'],
  });
  closeSync(log);
  running.add(child);
  const ended = once(child, 'exit').finally(() => running.delete(child));
  try {
    const { url } = await Promise.race([readyLineOf(child), failAtEnd(ended, logFile), failInTime()]);
    const pid = child.pid ?? 0;
    return {
      pid,
      url,
      cpuTime: () => cpuTimeOf(child),
      isAlive: () => running.has(child),
      mainThreadMs: () => mainThreadMsOf(pid),
      stop: () => end(child, 'SIGTERM', ended),
      kill: () => end(child, 'SIGKILL', ended),
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL', ended: Promise<unknown>): Promise<void> {
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
}

async function cpuTimeOf(child: ChildProcess): Promise<CpuTime | null> {
  if (!child.connected) return null;
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, AbortSignal.timeout(CPU_MONITOR_TIMEOUT_MS)]);
  try {
    child.send('cpu');
    const [message] = await Promise.race([once(child, 'message', { signal }), once(child, 'exit', { signal })]);
    return cpuSchema.safeParse(message).data ?? null;
  } catch {
    return null;
  } finally {
    over.abort();
  }
}

/** The line of JSON that the server prints when it is ready. */
function readyLineOf({ stdout }: ChildProcess): Promise<z.infer<typeof readySchema>> {
  if (stdout === null) throw new Error('The server has no standard output.');
  const { promise, resolve } = Promise.withResolvers<z.infer<typeof readySchema>>();
  createInterface({ input: stdout }).on('line', (line) => {
    if (line.startsWith('{')) resolve(readySchema.parse(JSON.parse(line)));
  });
  return promise;
}

async function failAtEnd(ended: Promise<unknown>, logFile: string): Promise<never> {
  await ended;
  throw new Error(`The server ended before it was ready:\n${readFileSync(logFile, 'utf8').slice(-LOG_TAIL)}`);
}

function failInTime(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The server was not ready in time.')), START_TIMEOUT_MS).unref();
  });
}
