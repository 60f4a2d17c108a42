import { writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { workerData } from 'node:worker_threads';
import { systemClock } from '../../kernel/clock.ts';
import type { WatchdogData } from './watchdog.ts';

/**
 * The thread of the watchdog. It measures time by its own checks and by the CPU time of the process instead of a clock:
 * neither advances while the process is suspended or gets little CPU.
 */
const CHECK_MS = 1_000;
const STDERR = 2;
const FATAL = 60;

const { ticks, timeoutMs, logLevel }: WatchdogData = workerData;
let last = { tick: 0, cpuMs: 0 };
let waitedMs = 0;

setInterval(() => {
  const tick = Atomics.load(ticks, 0);
  if (tick !== last.tick) {
    last = { tick, cpuMs: cpuMs() };
    waitedMs = 0;
    return;
  }
  waitedMs += CHECK_MS;
  if (waitedMs >= timeoutMs && cpuMs() - last.cpuMs >= timeoutMs) kill();
}, CHECK_MS);

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** `process.exit` would end this thread only, and the blocked main thread can run no exit handlers. */
function kill(): void {
  if (logLevel !== 'silent') writeLog();
  process.kill(process.pid, 'SIGKILL');
}

function writeLog(): void {
  const msg = 'the main thread is blocked; the watchdog kills the process';
  const at = { level: FATAL, time: systemClock().toISOString(), pid: process.pid, hostname: hostname() };
  try {
    writeSync(STDERR, `${JSON.stringify({ ...at, spunMs: Math.round(cpuMs() - last.cpuMs), msg })}\n`);
  } catch {
    // A log that cannot be written must not keep the process alive.
  }
}
