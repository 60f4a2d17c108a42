import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { startWatchdog } from '../../../src/boot/process/watchdog.ts';

const WATCHDOG = pathToFileURL('src/boot/process/watchdog.ts').href;

/** The program of the watchdog's thread. */
const WORKER = new URL('../../../src/boot/process/watchdog-worker.ts', import.meta.url).href;

function runProgram(text: string): ChildProcess {
  const options = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', text];
  return spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs a program with a watchdog of one second. */
function runWatched(program: string): ChildProcess {
  return runProgram(`
    import { startWatchdog } from '${WATCHDOG}';
    const stop = startWatchdog(1000, { level: 'info', warn: (entry) => console.error(entry) });
    ${program}`);
}

async function endOf(child: ChildProcess): Promise<{ code: number | null; signal: string | null; errors: string }> {
  let errors = '';
  child.stderr?.on('data', (bytes) => {
    errors += bytes;
  });
  const [code, signal] = await once(child, 'close');
  return { code, signal, errors };
}

describe('startWatchdog', () => {
  let child: ChildProcess | null = null;
  afterEach(() => void child?.kill('SIGKILL'));

  it('kills a process whose main thread is blocked, with a log line', async () => {
    child = runWatched('setTimeout(() => { for (;;); }, 700);');

    const { signal, errors } = await endOf(child);

    expect(signal).toBe('SIGKILL');
    expect(JSON.parse(errors)).toMatchObject({
      level: 60,
      pid: child.pid,
      msg: 'the main thread is blocked; the watchdog kills the process',
    });
  });

  it('does not kill a process that is busy in turns, waits, or was suspended', async () => {
    child = runWatched(`
      console.log('up');
      for (let turns = 0; turns < 8; turns += 1) {
        for (const from = performance.now(); performance.now() - from < 300; );
        await new Promise(setImmediate);
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000);
      await stop();`);
    const end = endOf(child);
    await once(child.stdout as NodeJS.ReadableStream, 'data');
    child.kill('SIGSTOP');
    await sleep(2_500);
    child.kill('SIGCONT');

    expect(await end).toEqual({ code: 0, signal: null, errors: '' });
  });

  it('writes no log line at the level silent', async () => {
    child = runProgram(`
      import { Worker } from 'node:worker_threads';
      const workerData = { ticks: new Int32Array(new SharedArrayBuffer(4)), timeoutMs: 1000, logLevel: 'silent' };
      new Worker(new URL('${WORKER}'), { workerData, execArgv: [] });
      setTimeout(() => { for (;;); }, 700);`);

    expect(await endOf(child)).toEqual({ code: null, signal: 'SIGKILL', errors: '' });
  });

  it('starts no thread when its timeout is 0', async () => {
    const before = process.getActiveResourcesInfo().length;

    const stop = startWatchdog(0, pino({ level: 'silent' }));

    expect(process.getActiveResourcesInfo()).toHaveLength(before);
    await stop();
  });

  it('does not keep a process alive', async () => {
    child = runWatched('');

    expect(await endOf(child)).toEqual({ code: 0, signal: null, errors: '' });
  });
});
