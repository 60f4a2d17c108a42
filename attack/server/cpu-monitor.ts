/**
 * Loaded into the server before its own code: measures the CPU time of its main thread, in total and of its longest
 * task. Other load on the machine does not count. A task is what runs between two ticks of a timer: no request is
 * served in the meantime. The server ends with the process that started it.
 */
const TICK_MS = 1;
const US_PER_MS = 1000;

let lastUs = usedUs();
let startUs = lastUs;
let longestUs = 0;

function usedUs(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

function sample(): void {
  const nowUs = usedUs();
  longestUs = Math.max(longestUs, nowUs - lastUs);
  lastUs = nowUs;
}

setInterval(sample, TICK_MS).unref();
process.on('message', (message) => {
  if (message !== 'cpu') return;
  sample();
  process.send?.({ cpuMs: (lastUs - startUs) / US_PER_MS, longestMs: longestUs / US_PER_MS });
  startUs = lastUs;
  longestUs = 0;
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// The channel alone must not keep the server running.
process.channel?.unref();
