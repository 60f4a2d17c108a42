import { RemoteClient } from './load/remote-client.ts';
import { runRounds } from './measure.ts';
import { serversFor } from './options.ts';
import { chartOf } from './report/chart.ts';
import { comparedTableOf, comparedTo } from './report/compared.ts';
import { growthOf, growthTableOf, memoryTableOf } from './report/growth.ts';
import { machine } from './report/machine.ts';
import { writeResults } from './report/results.ts';
import { summaryOf } from './report/summary.ts';
import { tableOf } from './report/table.ts';
import { isOurs } from './servers/catalogue.ts';
import { startAll } from './start-all.ts';

/**
 * @typedef {import('./options.ts').Options} Options
 * @typedef {{ cluster: import('./database/cluster.ts').Cluster, say: (text: string) => void }} Context
 */

/** Servers of this checkout. */
const OUR_BUILDS = ['postgres', 'embedded', 'apart'];
const print = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);

/**
 * Measures at one scale after the other; what is done is written at once.
 *
 * @param {Options} options @param {Context} context
 * @returns {Promise<boolean>} whether ours and the floor were all there and made no error
 */
export async function runScales(options, context) {
  const { rounds, seconds, warmUp, connections, phases, out } = options;
  const { cluster } = context;
  const head = { machine: machine(cluster), statementsFrom: cluster.counting, rounds, seconds, warmUp, connections };
  /** @type {Awaited<ReturnType<typeof runScale>>[]} */
  const scales = [];
  for (const users of options.scales) {
    const scale = await runScale(options, users, context);
    scales.push(scale);
    print(tableOf(scale, phases));
    for (const { rows, ...names } of scale.compared) print(comparedTableOf(rows, names));
    const chart = chartOf(scales[0] ?? scale, phases);
    await writeResults(out, { results: { ...head, scales, growth: growthOf(scales) }, chart });
  }
  if (scales.length > 1) print(`${growthTableOf(growthOf(scales), phases)}\n\n${memoryTableOf(scales, phases)}`);
  return scales.every(isGood);
}

/** @param {Options} options @param {number} users @param {Context} context */
async function runScale(options, users, { cluster, say }) {
  const { enterprises, connections } = options;
  say(`${users} users in each of ${enterprises} enterprise${enterprises === 1 ? '' : 's'}`);
  const client = new RemoteClient();
  const site = { cluster, users, enterprises, say };
  const { running, leftOut } = await startAll(serversFor(options, users), { site, client, connections, say });
  try {
    const measurements = await runRounds(running, { options, cluster, client, say });
    const servers = await summaryOf(running, measurements);
    return { users, enterprises, leftOut, servers, compared: compareAll(options, running, measurements) };
  } finally {
    client.close();
    for (const server of running) await server.close();
  }
}

/**
 * Ours beside each other build.
 *
 * @param {Options} options @param {readonly import('./start-all.ts').Running[]} running
 * @param {import('./report/compared.ts').Measurements} measurements
 */
function compareAll({ builds }, running, measurements) {
  const ours = running.filter(({ name }) => OUR_BUILDS.includes(name));
  return ours.flatMap(({ name: server }) =>
    builds.map(({ name: to }) => ({ server, to, rows: comparedTo(measurements, { server, to }) })),
  );
}

/** Peers may fail at what they cannot do; we and the floor may not. @param {import('./report/summary.ts').ScaleSummary} scale */
function isGood({ leftOut, servers }) {
  const failed = servers.filter(({ errors }) => errors > 0).map(({ name }) => name);
  return ![...leftOut, ...failed].some(isOurs);
}
