/**
 * Loaded into every server before its own code: it ends with the benchmark, however that ends, and says how much of its
 * heap it uses when it is asked.
 */
const MB = 1024 * 1024;

process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.on('message', (question) => {
  if (question === 'heap') process.send?.({ heapMb: process.memoryUsage().heapUsed / MB });
});
// Being asked is no reason to stay alive.
process.channel?.unref();
