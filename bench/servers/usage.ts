import { readdirSync, readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';
import { setTimeout as wait } from 'node:timers/promises';

/** `/proc` counts in ticks of USER_HZ, which is 100 on every Linux that Node runs on. */
const MS_PER_TICK = 10;
const SAMPLE_MS = 100;
const KB_PER_MB = 1024;
/** Longer than the product gathers entries of its request log. */
const QUIET_MS = 600;
const MAX_SETTLE_MS = 10_000;

/** CPU time that a process has used so far, in ms; 0 for one that has ended. */
export function cpuMsOf(pid: number): number {
  return cpuMsIn(`/proc/${pid}/stat`);
}

/** CPU time in ms in a `stat` file of `/proc`, of a process or of a thread; 0 where there is no such file. */
export function cpuMsIn(path: string): number {
  const stat = read(path);
  if (stat === '') return 0;
  // The name of the process, which may hold anything, stands in brackets before the fields.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}

/** Resident memory of a process in MB; 0 for one that has ended. */
export function residentMbOf(pid: number): number {
  return megabytesIn(/^VmRSS:\s+(\d+)/m, `/proc/${pid}/status`);
}

/** Memory of a process in MB (PSS): of pages that processes share, its part alone. */
function proportionalMbOf(pid: number): number {
  return megabytesIn(/^Pss:\s+(\d+)/m, `/proc/${pid}/smaps_rollup`);
}

/** @param pattern captures a number of KB */
function megabytesIn(pattern: RegExp, path: string): number {
  return Number(pattern.exec(read(path))?.[1] ?? 0) / KB_PER_MB;
}

/** The child processes of processes, and theirs: a database server that one of them started. */
export function descendantsOf(pids: readonly number[]): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parents = new Map(all.map((pid) => [pid, Number(/\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1])]));
  const found = new Set(pids);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found].filter((pid) => !pids.includes(pid));
}

/**
 * Samples the memory of processes, together, until the function that it answers is called. That one answers the peak in
 * MB, and adds what their descendants take at the end: PSS takes too long to be read all the time.
 */
export function watchMemory(pids: readonly number[]): () => number {
  let peakMb = 0;
  const sample = () => {
    peakMb = Math.max(peakMb, sum(pids.map(residentMbOf)));
  };
  sample();
  const timer = setInterval(sample, SAMPLE_MS);
  return () => {
    clearInterval(timer);
    sample();
    return peakMb + sum(descendantsOf(pids).map(proportionalMbOf));
  };
}

/** Waits until processes are idle, that is use hardly any CPU time for a while; for ten seconds at most. */
export async function settled(pids: readonly number[]): Promise<void> {
  const untilMs = performance.now() + MAX_SETTLE_MS;
  let isBusy = true;
  while (isBusy && performance.now() < untilMs) {
    const beforeMs = sum(pids.map(cpuMsOf));
    await wait(QUIET_MS);
    isBusy = sum(pids.map(cpuMsOf)) - beforeMs > 2 * MS_PER_TICK;
  }
}

/** The sum of numbers; 0 of none. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A file of `/proc`; empty when the process has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
