import { readdirSync, readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';
import { setTimeout as wait } from 'node:timers/promises';

/** `/proc` counts in ticks of USER_HZ, which is 100 on every Linux that Node runs on. */
const MS_PER_TICK = 10;
const GLANCE_MS = 100;
const MB = 1024;
/** Longer than the product gathers entries of its request log. */
const QUIET_MS = 600;
const LONGEST_SETTLE_MS = 10_000;

/** CPU time that a process has used so far, in ms; 0 for one that is gone. @param {number} pid */
export function cpuMsOf(pid) {
  return cpuMsIn(`/proc/${pid}/stat`);
}

/** CPU time in ms that a `stat` file of `/proc` tells, of a process or of a thread. @param {string} path */
export function cpuMsIn(path) {
  const stat = read(path);
  if (stat === null) return 0;
  // The name of the process, which may hold anything, stands in brackets before the fields.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}

/** Resident memory of a process in MB; 0 for one that is gone. @param {number} pid */
export function residentMbOf(pid) {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`) ?? '') ?? [];
  return Number(kilobytes ?? 0) / MB;
}

/** Memory of a process in MB, with its share alone of what it has in common with others. @param {number} pid */
function proportionalMbOf(pid) {
  const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '') ?? [];
  return Number(kilobytes ?? 0) / MB;
}

/** Whom processes have started, and whom those have: a database server of theirs. @param {readonly number[]} pids */
export function descendantsOf(pids) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parents = new Map(all.map((pid) => [pid, Number(/\) \S (\d+)/.exec(read(`/proc/${pid}/stat`) ?? '')?.[1])]));
  const found = new Set(pids);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found].filter((pid) => !pids.includes(pid));
}

/**
 * Watches the memory of processes, together, until it is told to stop; answers the peak in MB, and on top what those whom
 * they have started take at the end: to add up shares takes too long to be done all the time.
 *
 * @param {readonly number[]} pids
 */
export function watchMemory(pids) {
  let peakMb = 0;
  const glance = () => {
    peakMb = Math.max(peakMb, sum(pids.map(residentMbOf)));
  };
  glance();
  const timer = setInterval(glance, GLANCE_MS);
  return () => {
    clearInterval(timer);
    glance();
    return peakMb + sum(descendantsOf(pids).map(proportionalMbOf));
  };
}

/**
 * Waits until processes have come to rest: hardly any CPU time for a while.
 *
 * @param {readonly number[]} pids
 */
export async function settled(pids) {
  const untilMs = performance.now() + LONGEST_SETTLE_MS;
  let isBusy = true;
  while (isBusy && performance.now() < untilMs) {
    const before = sum(pids.map(cpuMsOf));
    await wait(QUIET_MS);
    isBusy = sum(pids.map(cpuMsOf)) - before > 2 * MS_PER_TICK;
  }
}

/** @param {readonly number[]} values */
export function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
