import type { Cluster } from './database/cluster.ts';
import { RemoteClient } from './load/remote-client.ts';
import { type Measurements, runRounds } from './measure.ts';
import { type Options, serversFor } from './options.ts';
import { chartOf } from './report/chart.ts';
import { type Comparison, comparedTableOf, comparedTo } from './report/compared.ts';
import { growthOf, growthTableOf, memoryTableOf } from './report/growth.ts';
import { machine, writeResults } from './report/results.ts';
import { type ScaleSummary, summaryOf } from './report/summary.ts';
import { tableOf } from './report/table.ts';
import { isOurs, type Log } from './servers/catalogue.ts';
import { closeAll, type RunningServer, startAll } from './start-all.ts';

/** What every run of the benchmark has. */
export interface Context {
  readonly cluster: Cluster;
  readonly log: Log;
}

/** Servers of this checkout. */
const OUR_BUILDS = ['postgres', 'embedded', 'apart'];

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/**
 * Measures at one scale after the other, and writes the results after each.
 *
 * @returns whether ours and the floor were all there and made no error
 */
export async function runScales(options: Options, context: Context): Promise<boolean> {
  const { rounds, seconds, warmUp, connections, phases, out } = options;
  const { cluster } = context;
  const head = { machine: machine(cluster), statementsFrom: cluster.counting, rounds, seconds, warmUp, connections };
  const scales: ScaleSummary[] = [];
  for (const users of options.scales) {
    const scale = await runScale(options, users, context);
    scales.push(scale);
    print(tableOf(scale, phases));
    for (const comparison of scale.compared) print(comparedTableOf(comparison));
    const chart = chartOf(scales[0] ?? scale, phases);
    await writeResults(out, { results: { ...head, scales, growth: growthOf(scales) }, chart });
  }
  if (scales.length > 1) print(`${growthTableOf(growthOf(scales), phases)}\n\n${memoryTableOf(scales, phases)}`);
  return scales.every(isGood);
}

async function runScale(options: Options, users: number, { cluster, log }: Context): Promise<ScaleSummary> {
  const { enterprises, connections } = options;
  log(`${users} users in each of ${enterprises} enterprise${enterprises === 1 ? '' : 's'}`);
  const client = new RemoteClient();
  const setup = { cluster, users, enterprises, log };
  const { running, leftOut } = await startAll(serversFor(options, users), { setup, client, connections });
  try {
    const measurements = await runRounds(running, { options, cluster, client, log });
    const servers = await summaryOf(running, measurements);
    return { users, enterprises, leftOut, servers, compared: compareAll(options, running, measurements) };
  } finally {
    client.close();
    await closeAll(running);
  }
}

/** Ours beside each other build. */
function compareAll(
  { builds }: Options,
  running: readonly RunningServer[],
  measurements: Measurements,
): readonly Comparison[] {
  const ours = running.filter(({ name }) => OUR_BUILDS.includes(name));
  return ours.flatMap(({ name: server }) =>
    builds.map(({ name: to }) => ({ server, to, rows: comparedTo(measurements, { server, to }) })),
  );
}

/** Peers may fail at what they cannot do; ours and the floor may not. */
function isGood({ leftOut, servers }: ScaleSummary): boolean {
  const failed = servers.filter(({ errors }) => errors > 0).map(({ name }) => name);
  return ![...leftOut, ...failed].some(isOurs);
}
