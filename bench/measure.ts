import { z } from 'zod';
import type { Cluster } from './database/cluster.ts';
import { type Measured, TIMED } from './load/measured.ts';
import { pick } from './load/random.ts';
import type { RemoteClient } from './load/remote-client.ts';
import type { Options } from './options.ts';
import type { Log } from './servers/catalogue.ts';
import { cpuMsOf, descendantsOf, settled, sum, watchMemory } from './servers/usage.ts';
import type { RunningServer } from './start-all.ts';

/** One measurement of one phase on one server. CPU time and statements are those of one request. */
export interface Measurement extends Measured {
  readonly requestsPerSecond: number;
  /** Of the processes of the server. */
  readonly cpuMs: number;
  /** `null` for a server without a database on the cluster. */
  readonly databaseCpuMs: number | null;
  readonly clientCpuMs: number;
  /** `null` for a server without a database on the cluster. */
  readonly statements: number | null;
  /** At its peak. */
  readonly residentMb: number;
}

/** The measurements of all rounds, by server and phase. */
export type Measurements = ReadonlyMap<string, ReadonlyMap<string, Measurement[]>>;

interface Context {
  readonly options: Options;
  readonly cluster: Cluster;
  readonly client: RemoteClient;
  readonly log: Log;
}

/**
 * Runs every phase on every server, round after round. Within a round a phase goes from server to server, so that other
 * load on the machine affects all of them alike; each round begins with another server, so that none always follows the
 * same neighbour, whose writes the database may still have to flush. The first round only warms up.
 */
export async function runRounds(running: readonly RunningServer[], context: Context): Promise<Measurements> {
  const { options, log } = context;
  const measurements = new Map(
    running.map(({ name }) => [name, new Map(options.phases.map((phase): [string, Measurement[]] => [phase, []]))]),
  );
  for (let round = 0; round <= options.rounds; round += 1) {
    log(round === 0 ? 'warming up' : `round ${round} of ${options.rounds}`);
    const seconds = round === 0 ? options.warmUp : options.seconds;
    for (const phase of options.phases) {
      for (const server of running.map((_, place) => pick(running, place + round))) {
        const measurement = await measure(server, { phase, seconds }, context);
        if (round > 0) measurements.get(server.name)?.get(phase)?.push(measurement);
      }
    }
    await deleteCreated(running, context);
  }
  return measurements;
}

async function deleteCreated(running: readonly RunningServer[], { client, log }: Context): Promise<void> {
  for (const { name, title } of running) {
    const left = z.number().parse(await client.ask('deleteCreated', { server: name }));
    if (left > 0) log(`  ${title}: ${left} users could not be deleted and stay`);
  }
}

interface Run {
  readonly phase: string;
  readonly seconds: number;
}

/** Waits for what a server still does behind its last answer, so that it does not count for the next server. */
async function measure(
  { name, processes, database }: RunningServer,
  run: Run,
  { cluster, client }: Context,
): Promise<Measurement> {
  const pids = processes.map(({ pid }) => pid);
  const used = async () => ({
    cpu: sum([...pids, ...descendantsOf(pids)].map(cpuMsOf)),
    client: cpuMsOf(client.pid),
    database: database === null ? null : await cluster.cpuMsOf(database),
    statements: database === null ? null : await cluster.statementsOf(database),
  });
  const before = await used();
  const stopWatching = watchMemory(pids);
  const { seconds, ...outcome } = TIMED.parse(await client.ask('run', { server: name, ...run }));
  await settled([...pids, ...descendantsOf(pids)]);
  const residentMb = stopWatching();
  const after = await used();

  const each = (end: number, start: number) => (end - start) / Math.max(1, outcome.requests);
  const eachIfAny = (end: number | null, start: number | null) =>
    end === null || start === null ? null : each(end, start);
  return {
    ...outcome,
    requestsPerSecond: outcome.requests / seconds,
    cpuMs: each(after.cpu, before.cpu),
    clientCpuMs: each(after.client, before.client),
    databaseCpuMs: eachIfAny(after.database, before.database),
    statements: eachIfAny(after.statements, before.statements),
    residentMb,
  };
}
