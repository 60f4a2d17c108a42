/**
 * Loaded into the server before its own code: tells how long its main thread was at work, and how long the longest piece
 * took in one go. Both are CPU time of that thread alone, so that others on the machine make nothing look slower; what
 * comes between two ticks of a timer is one piece, for nobody is answered meanwhile. The server ends with who started it.
 */
const TICK_MS = 1;
const US_PER_MS = 1000;

let seenUs = usedUs();
let sinceUs = seenUs;
let longestUs = 0;

function usedUs() {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

function look() {
  const nowUs = usedUs();
  longestUs = Math.max(longestUs, nowUs - seenUs);
  seenUs = nowUs;
}

setInterval(look, TICK_MS).unref();
process.on('message', (question) => {
  if (question !== 'work') return;
  look();
  process.send?.({ cpuMs: (seenUs - sinceUs) / US_PER_MS, longestMs: longestUs / US_PER_MS });
  sinceUs = seenUs;
  longestUs = 0;
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// Being asked is no reason to stay alive.
process.channel?.unref();
