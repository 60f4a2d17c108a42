import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;

/** @type {Set<import('node:child_process').ChildProcess>} whoever must not outlive this process */
const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * A process that serves.
 *
 * @typedef {{ pid: number, told: any, readyMs: number, stop: () => Promise<void> }} ServerProcess `told`: what it printed
 * as one line of JSON once it was ready, `readyMs` after it was started
 */

/**
 * Starts a program of Node and waits until it says that it is ready.
 *
 * @param {readonly string[]} args @param {Record<string, string>} env
 * @returns {Promise<ServerProcess>}
 */
export async function startServer(args, env) {
  const startedMs = performance.now();
  const child = spawn(process.execPath, [...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  ended.then(() => running.delete(child));
  const told = await Promise.race([firstJson(child), ended.then(() => null), rejectAfter(START_TIMEOUT_MS, args)]);
  if (told === null) throw new Error(`${args.join(' ')} ended before it was ready.`);

  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(timer);
  };
  return { pid: child.pid ?? 0, told, readyMs: performance.now() - startedMs, stop };
}

/** @param {import('node:child_process').ChildProcess} child */
function firstJson({ stdout }) {
  return new Promise((resolve) => {
    createInterface({ input: /** @type {import('node:stream').Readable} */ (stdout) }).on('line', (line) => {
      if (line.startsWith('{')) resolve(JSON.parse(line));
    });
  });
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
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
}
