import { readFileSync } from 'node:fs';

/** `/proc` counts in ticks of USER_HZ, which is 100 on every Linux that Node runs on. */
const MS_PER_TICK = 10;

/** CPU time that the main thread of a process has used so far, in ms; what others do on the machine is not in it. */
export function mainThreadMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8');
  // The name of the thread, which may hold anything, stands in brackets before the fields.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}
