import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpuMsIn } from '../../bench/servers/usage.ts';

const KB_PER_MB = 1024;
/** Written there, it makes the kernel forget the highest resident memory so far (proc_pid_clear_refs(5)). */
const FORGET_PEAK = '5';

/** CPU time of a process's main thread, in ms; 0 for one that is gone. @param {number} pid */
export function mainThreadMsOf(pid) {
  return cpuMsIn(`/proc/${pid}/task/${pid}/stat`);
}

/** Highest resident memory of a process since it was last forgotten, in MB; 0 for one that is gone. @param {number} pid */
export function peakMbOf(pid) {
  const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(read(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes ?? 0) / KB_PER_MB;
}

/** From now on the peak is a new one, where the kernel allows it. @param {number} pid */
export function forgetPeakOf(pid) {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, FORGET_PEAK);
  } catch {
    // The peak is then that of the whole life.
  }
}

/** Descriptors that a process holds; 0 for one that is gone. @param {number} pid */
export function descriptorsOf(pid) {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
