/**
 * Milliseconds of processor time that a piece of work takes in this thread, whoever else is busy on the machine: the
 * least of three tries, since compiling and collecting garbage belong to no piece of work.
 */
export function cpuMsOf(work: () => unknown): number {
  return Math.min(...[1, 2, 3].map(() => cpuMsOnce(work)));
}

function cpuMsOnce(work: () => unknown): number {
  const before = process.threadCpuUsage();
  try {
    work();
  } catch {
    // A refusal costs what it costs, too.
  }
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
