import { writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { workerData } from 'node:worker_threads';
import { systemClock } from '../../kernel/clock.ts';
import type { Watch } from './watchdog.ts';

/**
 * The watchdog's own thread. It counts its own looks and the processor time of the process, and reads no clock: while the
 * process stands still, or has a processor only now and then, neither goes on.
 */
const LOOK_MS = 1_000;
const STDERR = 2;
const FATAL = 60;

const { turns, timeoutMs, logLevel }: Watch = workerData;
let last = { turn: 0, cpuMs: 0 };
let waitedMs = 0;

setInterval(() => {
  const turn = Atomics.load(turns, 0);
  if (turn !== last.turn) {
    last = { turn, cpuMs: cpuMs() };
    waitedMs = 0;
    return;
  }
  waitedMs += LOOK_MS;
  if (waitedMs >= timeoutMs && cpuMs() - last.cpuMs >= timeoutMs) end();
}, LOOK_MS);

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What the main thread would have to write, or to run at its end, will never be; `process.exit` ends this thread alone. */
function end(): void {
  if (logLevel !== 'silent') tell();
  process.kill(process.pid, 'SIGKILL');
}

function tell(): void {
  const msg = 'the main thread is blocked; the watchdog kills the process';
  const at = { level: FATAL, time: systemClock().toISOString(), pid: process.pid, hostname: hostname() };
  try {
    writeSync(STDERR, `${JSON.stringify({ ...at, spunMs: Math.round(cpuMs() - last.cpuMs), msg })}\n`);
  } catch {
    // Nobody reads the log, which must not keep the process alive.
  }
}
