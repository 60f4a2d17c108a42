import { RemoteClient } from './load/remote-client.ts';
import { type Options, serversFor } from './options.ts';
import { memoryChartOf } from './report/memory-chart.ts';
import { machine, writeResults } from './report/results.ts';
import { soakSummaryOf } from './report/soak-summary.ts';
import { soakTableOf } from './report/soak-table.ts';
import type { Context } from './run-scales.ts';
import { isOurs } from './servers/catalogue.ts';
import { soak } from './soak.ts';
import { closeAll, startAll } from './start-all.ts';

/**
 * Keeps the servers busy at an even rate, and shows what becomes of their memory.
 *
 * @returns whether ours and the floor were all there and made no error
 */
export async function runSoak(options: Options, { cluster, log }: Context): Promise<boolean> {
  const { enterprises, connections, phases, rate } = options;
  const seconds = options.soak ?? 0;
  const [users = 0] = options.scales;
  log(`${users} users in each of ${enterprises} enterprise${enterprises === 1 ? '' : 's'}, for ${seconds} s`);
  const client = new RemoteClient();
  const setup = { cluster, users, enterprises, log };
  const { running, leftOut } = await startAll(serversFor(options, users), { setup, client, connections });
  try {
    const samples = await soak(running, { phases, rate, seconds, client, log });
    const servers = await soakSummaryOf(running, samples);
    const results = { users, enterprises, seconds, rate, connections, phases, servers };
    process.stdout.write(`${soakTableOf(results)}\n`);
    const chart = memoryChartOf(results);
    await writeResults(options.out, { results: { machine: machine(cluster), soak: results }, chart });
    const failed = servers.filter(({ errors }) => errors > 0).map(({ name }) => name);
    return ![...leftOut, ...failed].some(isOurs);
  } finally {
    client.close();
    await closeAll(running);
  }
}
