import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { mainThreadMsOf } from './usage.ts';

const GAUGE = new URL('gauge.ts', import.meta.url).href;
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;
/** Whoever does not answer its gauge by then is taken for stuck. */
const GAUGE_TIMEOUT_MS = 15_000;
/** Characters of the log that tell why it did not start. */
const LAST_WORDS = 2_000;
/** Descriptors that the server may hold: few enough to be used up by this machine. */
export const OPEN_FILES = 2048;
/** What fills the heap ends the server, and not the machine. */
const HEAP_MB = 1536;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * The server under attack. `work` tells the CPU time of the main thread since it was last asked, in all and in the longest
 * piece, or `null` of one that is gone or stuck; `isAlive` says whether the process still runs.
 *
 * @typedef {{ cpuMs: number, longestMs: number }} Work
 * @typedef {{ pid: number, url: string, work: () => Promise<Work | null>, isAlive: () => boolean, mainThreadMs: () => number,
 *   stop: () => Promise<void>, kill: () => Promise<void> }} Victim
 */

/**
 * Starts a build of the product on a free port of the loopback interface, with bounded memory and descriptors.
 *
 * @param {{ main: string, nodeOptions: readonly string[], env: Record<string, string>, logFile: string }} how
 * @returns {Promise<Victim>}
 * @throws Error when it ends, or is not ready in time
 */
export async function startVictim({ main, nodeOptions, env, logFile }) {
  const log = openSync(logFile, 'a');
  const options = ['--import', GAUGE, ...nodeOptions, `--max-old-space-size=${HEAP_MB}`];
  const limited = ['-c', `ulimit -n ${OPEN_FILES}; exec "$0" "$@"`, process.execPath];
  const child = spawn('/bin/sh', [...limited, ...options, main, 'serve', '--json'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', log, 'ipc'],
  });
  closeSync(log);
  running.add(child);
  const ended = once(child, 'exit').finally(() => running.delete(child));
  try {
    const { url } = await Promise.race([firstJson(child), endOf(ended, logFile), tooLate()]);
    const pid = child.pid ?? 0;
    return {
      pid,
      url,
      work: () => workOf(child),
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

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @param {ChildProcess} child @param {'SIGTERM' | 'SIGKILL'} signal @param {Promise<unknown>} ended */
async function end(child, signal, ended) {
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
}

/** @param {ChildProcess} child @returns {Promise<Work | null>} */
async function workOf(child) {
  if (!child.connected) return null;
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, AbortSignal.timeout(GAUGE_TIMEOUT_MS)]);
  try {
    child.send('work');
    const [work] = await Promise.race([once(child, 'message', { signal }), once(child, 'exit', { signal })]);
    return work !== null && typeof work === 'object' ? work : null;
  } catch {
    return null;
  } finally {
    over.abort();
  }
}

/** @param {ChildProcess} child @returns {Promise<{ url: string }>} */
function firstJson({ stdout }) {
  return new Promise((resolve) => {
    createInterface({ input: /** @type {import('node:stream').Readable} */ (stdout) }).on('line', (line) => {
      if (line.startsWith('{')) resolve(JSON.parse(line));
    });
  });
}

/** @param {Promise<unknown>} ended @param {string} logFile @returns {Promise<never>} */
async function endOf(ended, logFile) {
  await ended;
  throw new Error(`The server ended before it was ready:\n${readFileSync(logFile, 'utf8').slice(-LAST_WORDS)}`);
}

/** @returns {Promise<never>} */
function tooLate() {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The server was not ready in time.')), START_TIMEOUT_MS).unref();
  });
}
