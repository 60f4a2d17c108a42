import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;
const HEAP_TIMEOUT_MS = 1_000;
const COMPANION = new URL('companion.ts', import.meta.url).href;

/** @type {Set<ChildProcess>} */
const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * A process that serves, and what such processes tell of themselves, each a part of it.
 *
 * @typedef {{ url: string, token: string, firstEnterprise: { tenantUrl: string, secret: string } }} Told
 * @typedef {{ pid: number, told: Told, readyMs: number, heapMb: () => Promise<number>, stop: () => Promise<void> }}
 * ServerProcess `told`: what it printed as one line of JSON once it was ready, `readyMs` after it was started; `heapMb`: of
 * its JavaScript heap what is used, 0 when it does not answer
 */

/**
 * Starts a program of Node and waits until it says that it is ready.
 *
 * @param {readonly string[]} args @param {Record<string, string>} env
 * @returns {Promise<ServerProcess>}
 */
export async function startServer(args, env) {
  const startedMs = performance.now();
  const child = spawn(process.execPath, ['--import', COMPANION, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  running.add(child);
  const ended = once(child, 'exit').finally(() => running.delete(child));
  try {
    const told = await Promise.race([firstJson(child), endOf(ended, args), rejectAfter(START_TIMEOUT_MS, args)]);
    const readyMs = performance.now() - startedMs;
    return { pid: child.pid ?? 0, told, readyMs, heapMb: () => heapMbOf(child), stop: () => stop(child, ended) };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @param {ChildProcess} child @param {Promise<unknown>} ended */
async function stop(child, ended) {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
}

/** @param {ChildProcess} child @returns {Promise<number>} */
async function heapMbOf(child) {
  if (!child.connected) return 0;
  child.send('heap');
  try {
    const [{ heapMb }] = await once(child, 'message', { signal: AbortSignal.timeout(HEAP_TIMEOUT_MS) });
    return heapMb;
  } catch {
    return 0;
  }
}

/** @param {ChildProcess} child */
function firstJson({ stdout }) {
  return new Promise((resolve) => {
    createInterface({ input: /** @type {import('node:stream').Readable} */ (stdout) }).on('line', (line) => {
      if (line.startsWith('{')) resolve(JSON.parse(line));
    });
  });
}

/** @param {Promise<unknown>} ended @param {readonly string[]} args */
async function endOf(ended, args) {
  await ended;
  throw new Error(`${args.join(' ')} ended before it was ready.`);
}

/** @param {number} ms @param {readonly string[]} args */
function rejectAfter(ms, args) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`${args.join(' ')} was not ready after ${ms} ms.`)), ms).unref();
  });
}

/** Runs a program of Node to its end. @param {readonly string[]} args @param {Record<string, string>} env */
export async function runToEnd(args, env) {
  const child = spawn(process.execPath, [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
}
