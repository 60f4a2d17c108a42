import { RemoteClient } from './load/remote-client.ts';
import { serversFor } from './options.ts';
import { machine } from './report/machine.ts';
import { memoryChartOf } from './report/memory-chart.ts';
import { writeResults } from './report/results.ts';
import { soakSummaryOf } from './report/soak-summary.ts';
import { soakTableOf } from './report/soak-table.ts';
import { isOurs } from './servers/catalogue.ts';
import { soak } from './soak.ts';
import { startAll } from './start-all.ts';

/**
 * Keeps the servers busy at an even rate, and shows what becomes of their memory.
 *
 * @param {import('./options.ts').Options} options @param {import('./run-scales.ts').Context} context
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
