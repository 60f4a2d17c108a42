import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type IssueAccessTokenMutationVariables, issueAccessTokenOperation } from '#dist/wire/operations.generated';
import { VIEWS_SEEN, type ViewSeen } from './load/measured.ts';
import { RemoteClient } from './load/remote-client.ts';
import type { Options } from './options.ts';
import { type Analysts, analystsTableOf, paceOf } from './report/analysts-table.ts';
import { memoryChartOf } from './report/memory-chart.ts';
import { machine, writeResults } from './report/results.ts';
import { soakServerOf } from './report/soak-summary.ts';
import type { Context } from './run-scales.ts';
import { type Log, SERVERS } from './servers/catalogue.ts';
import { type Sample, type Samples, soak } from './soak.ts';
import { closeAll, type RunningServer, startAll } from './start-all.ts';

/** For how long analysts look at a view before they open the next, on average. */
const THINK_SECONDS = 10;
const DEFAULT_SECONDS = 60;
const WARM_UP_SECONDS = 10;
/** Provisioning is alone, and beside analysts, for so long at a time: a shared machine slows down for minutes. */
const TURN_SECONDS = 15;

const READY = z.object({ graphqlUrl: z.string(), adminTokenFile: z.string() });
const ISSUED = z.object({
  errors: z.unknown().optional(),
  data: z.object({ issueAccessToken: z.object({ secret: z.string() }) }).nullish(),
});

/**
 * Provisions at an even rate, by turns alone and beside analysts who look at the console; shows how long the analysts
 * wait for each view, and what they cost provisioning.
 *
 * @returns whether there was no error
 */
export async function runAnalysts(options: Options, { cluster, log }: Context): Promise<boolean> {
  const { enterprises, connections, phases, rate } = options;
  const [users = 0] = options.scales;
  const analysts = options.analysts ?? 0;
  const turns = Math.ceil((options.soak ?? DEFAULT_SECONDS) / TURN_SECONDS);
  const seconds = turns * TURN_SECONDS;
  log(`${users} users, provisioning at ${rate}/s for ${seconds} s alone and as long beside ${analysts} analysts`);
  const client = new RemoteClient();
  const team = new RemoteClient('analysts.ts');
  const ours = SERVERS.filter(({ name }) => name === 'postgres');
  const { running } = await startAll(ours, { setup: { cluster, users, enterprises, log }, client, connections });
  try {
    const [server] = running;
    if (server === undefined) return false;
    const access = await readingToken(server);
    await team.ask('connect', { ...access, enterprise: 'bench1', users, analysts, thinkSeconds: THINK_SECONDS });
    const provision = (length: number) => soak(running, { phases, rate, client, log, seconds: length });
    const { atFirst, seen, ...samples } = await inTurns(turns, { team, provision, log });
    const alone = await soakServerOf(server, inOne(samples.alone, server.name));
    const beside = await soakServerOf(server, inOne(samples.beside, server.name));
    const results: Analysts = {
      ...{ users, analysts, seconds, rate, connections, phases, seen },
      alone: paceOf(alone),
      beside: paceOf(beside),
    };
    process.stdout.write(`${analystsTableOf(results)}\n`);
    const chart = memoryChartOf({ users, enterprises, seconds, rate, connections, phases, servers: [beside] });
    await writeResults(options.out, { results: { machine: machine(cluster), analysts: results }, chart });
    return [alone, beside, ...atFirst, ...seen].every(({ errors }) => errors === 0);
  } finally {
    client.close();
    team.close();
    await closeAll(running);
  }
}

/**
 * An access token that may read everything of the first enterprise and change nothing, issued as an administrator does.
 *
 * @throws Error when the product issues none
 */
async function readingToken({ processes }: RunningServer): Promise<{ url: string; token: string }> {
  const { graphqlUrl: url, adminTokenFile } = READY.parse(processes[0]?.ready);
  const adminToken = (await readFile(adminTokenFile, 'utf8')).trim();
  const variables: IssueAccessTokenMutationVariables = {
    ...{ enterprise: 'bench1', name: 'analysts', expiresAt: null },
    permissions: ['READ_DIRECTORY'],
  };
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: issueAccessTokenOperation.text, variables }),
  });
  const { data, errors } = ISSUED.parse(await response.json());
  if (!data) throw new Error(`No access token for the analysts: ${JSON.stringify(errors)}`);
  return { url, token: data.issueAccessToken.secret };
}

interface Means {
  readonly team: RemoteClient;
  readonly provision: (seconds: number) => Promise<Samples>;
  readonly log: Log;
}

/** What analysts saw in the warm-up and afterwards, and the samples of each turn. */
interface Turns {
  readonly atFirst: readonly ViewSeen[];
  readonly seen: readonly ViewSeen[];
  readonly alone: readonly Samples[];
  readonly beside: readonly Samples[];
}

async function inTurns(turns: number, { team, provision, log }: Means): Promise<Turns> {
  await Promise.all([team.ask('run', { seconds: WARM_UP_SECONDS }), provision(WARM_UP_SECONDS)]);
  const atFirst = await takeSeen(team);
  const alone: Samples[] = [];
  const beside: Samples[] = [];
  const provisionBeside = async () => {
    const [samples] = await Promise.all([provision(TURN_SECONDS), team.ask('run', { seconds: TURN_SECONDS })]);
    beside.push(samples);
  };
  for (let turn = 0; turn < turns; turn += 1) {
    log(`turn ${turn + 1} of ${turns}`);
    if (turn % 2 === 1) await provisionBeside();
    alone.push(await provision(TURN_SECONDS));
    if (turn % 2 === 0) await provisionBeside();
  }
  return { atFirst, seen: await takeSeen(team), alone, beside };
}

/** What analysts have seen since this was last asked. */
async function takeSeen(team: RemoteClient): Promise<ViewSeen[]> {
  return VIEWS_SEEN.parse(await team.ask('take', {}));
}

/** The samples of all turns, as if nothing had been between them. */
function inOne(turns: readonly Samples[], name: string): Sample[] {
  return turns.flatMap((samples, turn) =>
    (samples.get(name) ?? []).map((sample) => ({ ...sample, second: turn * TURN_SECONDS + sample.second })),
  );
}
