import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpuMsIn } from '../../bench/servers/usage.ts';

const KB_PER_MB = 1024;
/** Written to `clear_refs`, it resets the peak of resident memory (proc_pid_clear_refs(5)). */
const RESET_PEAK = '5';

/** CPU time of a process's main thread, in ms; 0 for one that has ended. */
export function mainThreadMsOf(pid: number): number {
  return cpuMsIn(`/proc/${pid}/task/${pid}/stat`);
}

/** Peak of a process's resident memory since the last reset, in MB; 0 for one that has ended. */
export function peakMbOf(pid: number): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(read(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes ?? 0) / KB_PER_MB;
}

/** Resets the peak, where the kernel allows it. */
export function resetPeakOf(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, RESET_PEAK);
  } catch {
    // The peak is then the one since the process started.
  }
}

/** File descriptors that a process has open; 0 for one that has ended. */
export function descriptorsOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
