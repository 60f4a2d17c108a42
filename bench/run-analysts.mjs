import { fork } from 'node:child_process';
import { RemoteClient } from './load/remote-client.mjs';
import { analystsTableOf, paceOf } from './report/analysts-table.mjs';
import { machine } from './report/machine.mjs';
import { memoryChartOf } from './report/memory-chart.mjs';
import { writeResults } from './report/results.mjs';
import { soakSummaryOf } from './report/soak-summary.mjs';
import { SERVERS } from './servers/catalogue.mjs';
import { readingToken } from './servers/reading-token.mjs';
import { soak } from './soak.mjs';
import { startAll } from './start-all.mjs';

/** How long analysts look at what they see before they ask for the next view, on average. */
const THINK_SECONDS = 10;
const DEFAULT_SECONDS = 60;

/**
 * Provisions at an even rate, first alone and then beside analysts who look at the console; shows what the analysts wait
 * for each view, and what they cost those who are provisioned.
 *
 * @param {import('./options.mjs').Options} options @param {import('./run-scales.mjs').Context} context
 * @returns {Promise<boolean>} whether nobody met an error
 */
export async function runAnalysts(options, { cluster, say }) {
  const { enterprises, connections, other, phases, rate } = options;
  const [users = 0] = options.scales;
  const analysts = options.analysts ?? 0;
  const seconds = options.soak ?? DEFAULT_SECONDS;
  say(`${users} users, provisioning at ${rate}/s for ${seconds} s alone and as long beside ${analysts} analysts`);
  const client = new RemoteClient();
  const site = { cluster, users, enterprises, other, say };
  const ours = SERVERS.filter(({ name }) => name === 'postgres');
  const { running } = await startAll(ours, { site, client, connections, say });
  try {
    const [server] = running;
    if (server === undefined) return false;
    const pace = { phases, rate, seconds, client, say };
    await soak(running, { ...pace, seconds: 5 });
    const alone = await soakSummaryOf(running, await soak(running, pace));
    const access = await readingToken(server.processes[0]);
    const looking = look({ ...access, enterprise: 'bench1', users, analysts, seconds, thinkSeconds: THINK_SECONDS });
    const beside = await soakSummaryOf(running, await soak(running, pace));
    const seen = await looking;
    const [first, second] = [alone[0], beside[0]];
    const results = {
      users,
      analysts,
      seconds,
      rate,
      connections,
      phases,
      seen,
      alone: paceOf(first),
      beside: paceOf(second),
    };
    process.stdout.write(`${analystsTableOf(results)}\n`);
    const chart = memoryChartOf({ users, enterprises, seconds, rate, connections, phases, servers: beside });
    await writeResults(options.out, { results: { machine: machine(cluster), analysts: results }, chart });
    return first.errors + second.errors === 0 && seen.every(({ errors }) => errors === 0);
  } finally {
    client.close();
    for (const server of running) await server.close();
  }
}

/** @param {import('./load/analysts.mjs').Visit} visit @returns {Promise<import('./load/analysts.mjs').Seen[]>} */
function look(visit) {
  const child = fork(new URL('load/analysts.mjs', import.meta.url));
  return new Promise((resolve, reject) => {
    child.once('message', ({ seen, error }) => (error === undefined ? resolve(seen) : reject(new Error(error))));
    child.once('exit', () => reject(new Error('The analysts have left without a word.')));
    child.send(visit);
  });
}
