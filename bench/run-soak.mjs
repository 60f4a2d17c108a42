import { RemoteClient } from './load/remote-client.mjs';
import { serversFor } from './options.mjs';
import { machine } from './report/machine.mjs';
import { memoryChartOf } from './report/memory-chart.mjs';
import { writeResults } from './report/results.mjs';
import { soakSummaryOf } from './report/soak-summary.mjs';
import { soakTableOf } from './report/soak-table.mjs';
import { isOurs } from './servers/catalogue.mjs';
import { soak } from './soak.mjs';
import { startAll } from './start-all.mjs';

/**
 * Keeps the servers busy at an even rate, and shows what becomes of their memory.
 *
 * @param {import('./options.mjs').Options} options @param {import('./run-scales.mjs').Context} context
 * @returns {Promise<boolean>} whether ours and the floor were all there and made no error
 */
export async function runSoak(options, { cluster, say }) {
  const { enterprises, connections, phases, rate } = options;
  const seconds = options.soak ?? 0;
  const [users = 0] = options.scales;
  say(`${users} users in each of ${enterprises} enterprise${enterprises === 1 ? '' : 's'}, for ${seconds} s`);
  const client = new RemoteClient();
  const site = { cluster, users, enterprises, say };
  const { running, leftOut } = await startAll(serversFor(options, users), { site, client, connections, say });
  try {
    const samples = await soak(running, { phases, rate, seconds, client, say });
    const servers = await soakSummaryOf(running, samples);
    const results = { users, enterprises, seconds, rate, connections, phases, servers };
    process.stdout.write(`${soakTableOf(results)}\n`);
    const chart = memoryChartOf(results);
    await writeResults(options.out, { results: { machine: machine(cluster), soak: results }, chart });
    const failed = servers.filter(({ errors }) => errors > 0).map(({ name }) => name);
    return ![...leftOut, ...failed].some(isOurs);
  } finally {
    client.close();
    for (const server of running) await server.close();
  }
}
