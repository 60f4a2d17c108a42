import { RemoteClient } from './load/remote-client.ts';
import { analystsTableOf, paceOf } from './report/analysts-table.ts';
import { machine } from './report/machine.ts';
import { memoryChartOf } from './report/memory-chart.ts';
import { writeResults } from './report/results.ts';
import { soakSummaryOf } from './report/soak-summary.ts';
import { SERVERS } from './servers/catalogue.ts';
import { readingToken } from './servers/reading-token.ts';
import { soak } from './soak.ts';
import { startAll } from './start-all.ts';

/** @typedef {Map<string, import('./soak.ts').Sample[]>} Samples by server */

/** How long analysts look at what they see before they ask for the next view, on average. */
const THINK_SECONDS = 10;
const DEFAULT_SECONDS = 60;
const WARM_UP_SECONDS = 10;

/** Provisioning is alone, and beside analysts, for so long at a time: a machine that others share slows down for minutes. */
const TURN_SECONDS = 15;

/**
 * Provisions at an even rate, by turns alone and beside analysts who look at the console; shows what the analysts wait
 * for each view, and what they cost those who are provisioned.
 *
 * @param {import('./options.ts').Options} options @param {import('./run-scales.ts').Context} context
 * @returns {Promise<boolean>} whether nobody met an error
 */
export async function runAnalysts(options, { cluster, say }) {
  const { enterprises, connections, phases, rate } = options;
  const [users = 0] = options.scales;
  const analysts = options.analysts ?? 0;
  const turns = Math.ceil((options.soak ?? DEFAULT_SECONDS) / TURN_SECONDS);
  const seconds = turns * TURN_SECONDS;
  say(`${users} users, provisioning at ${rate}/s for ${seconds} s alone and as long beside ${analysts} analysts`);
  const client = new RemoteClient();
  const site = { cluster, users, enterprises, say };
  const ours = SERVERS.filter(({ name }) => name === 'postgres');
  const { running } = await startAll(ours, { site, client, connections, say });
  const team = new RemoteClient('analysts.ts');
  try {
    const [server] = running;
    if (server === undefined) return false;
    const access = await readingToken(server.processes[0]);
    await team.ask('meet', { ...access, enterprise: 'bench1', users, analysts, thinkSeconds: THINK_SECONDS });
    const provision = (/** @type {number} */ seconds) => soak(running, { phases, rate, client, say, seconds });
    const { atFirst, seen, alone, beside } = await inTurns(turns, { team, provision, say });
    const [[first], besides] = await Promise.all([alone, beside].map((each) => soakSummaryOf(running, inOne(each))));
    const [second] = besides;
    const results = {
      ...{ users, analysts, seconds, rate, connections, phases, seen },
      alone: paceOf(first),
      beside: paceOf(second),
    };
    process.stdout.write(`${analystsTableOf(results)}\n`);
    const chart = memoryChartOf({ users, enterprises, seconds, rate, connections, phases, servers: besides });
    await writeResults(options.out, { results: { machine: machine(cluster), analysts: results }, chart });
    return first.errors + second.errors === 0 && [...atFirst, ...seen].every(({ errors }) => errors === 0);
  } finally {
    client.close();
    team.close();
    for (const server of running) await server.close();
  }
}

/**
 * @param {number} turns
 * @param {{ team: RemoteClient, provision: (seconds: number) => Promise<Samples>, say: (text: string) => void }} means
 */
async function inTurns(turns, { team, provision, say }) {
  await Promise.all([team.ask('look', { seconds: WARM_UP_SECONDS }), provision(WARM_UP_SECONDS)]);
  const atFirst = await seenBy(team);
  const taken = { alone: /** @type {Samples[]} */ ([]), beside: /** @type {Samples[]} */ ([]) };
  for (let turn = 0; turn < turns; turn += 1) {
    say(`turn ${turn + 1} of ${turns}`);
    for (const name of /** @type {const} */ (turn % 2 === 0 ? ['alone', 'beside'] : ['beside', 'alone'])) {
      const looking = name === 'beside' ? team.ask('look', { seconds: TURN_SECONDS }) : null;
      taken[name].push(await provision(TURN_SECONDS));
      await looking;
    }
  }
  return { atFirst, seen: await seenBy(team), ...taken };
}

/** What they have seen since they were last asked. @param {RemoteClient} team @returns {Promise<import('./load/analysts.ts').Seen[]>} */
function seenBy(team) {
  return team.ask('tell', {});
}

/** The samples of all turns, as if there was nothing in between. @param {readonly Samples[]} turns @returns {Samples} */
function inOne(turns) {
  const names = [...(turns[0]?.keys() ?? [])];
  const of = (/** @type {string} */ name) =>
    turns.flatMap((samples, turn) =>
      (samples.get(name) ?? []).map((sample) => ({ ...sample, second: turn * TURN_SECONDS + sample.second })),
    );
  return new Map(names.map((name) => [name, of(name)]));
}
