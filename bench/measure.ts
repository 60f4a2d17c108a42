import { cpuMsOf, descendantsOf, settled, sum, watchMemory } from './servers/usage.ts';

/**
 * One measurement of one phase on one server.
 *
 * @typedef {{ requestsPerSecond: number, p50: number, p95: number, p99: number, requests: number, errors: number,
 *   firstError: string | null, cpuMs: number, databaseCpuMs: number | null, clientCpuMs: number, statements: number | null,
 *   residentMb: number }} Measurement
 * @typedef {import('./start-all.ts').Running} Running
 * @typedef {import('./load/remote-client.ts').RemoteClient} RemoteClient
 * @typedef {import('./database/cluster.ts').Cluster} Cluster
 */

/**
 * Runs every phase on every server, round after round. Within a round a phase goes from server to server, so that what
 * else happens on the machine meets all of them alike; each round begins with another server, so that none always
 * inherits what its neighbour has left the database to write. The first round only warms up.
 *
 * @param {readonly Running[]} running
 * @param {{ options: import('./options.ts').Options, cluster: Cluster, client: RemoteClient,
 *   say: (text: string) => void }} context
 */
export async function runRounds(running, { options, cluster, client, say }) {
  /** @type {Map<string, Map<string, Measurement[]>>} by server and phase */
  const measurements = new Map(running.map(({ name }) => [name, new Map(options.phases.map((phase) => [phase, []]))]));
  for (let round = 0; round <= options.rounds; round += 1) {
    say(round === 0 ? 'warming up' : `round ${round} of ${options.rounds}`);
    const seconds = round === 0 ? options.warmUp : options.seconds;
    for (const phase of options.phases) {
      for (const server of startingWith(running, round)) {
        const measurement = await measure(server, { phase, seconds, cluster, client });
        if (round > 0) measurements.get(server.name)?.get(phase)?.push(measurement);
      }
    }
    await tidyAll(running, { client, say });
  }
  return measurements;
}

/** @param {readonly Running[]} running @param {number} round */
function startingWith(running, round) {
  return running.map((_, place) => running[(place + round) % running.length]);
}

/** @param {readonly Running[]} running @param {{ client: RemoteClient, say: (text: string) => void }} context */
async function tidyAll(running, { client, say }) {
  for (const { name, title } of running) {
    const left = await client.ask('tidy', { server: name });
    if (left > 0) say(`  ${title}: ${left} people could not be deleted and stay`);
  }
}

/**
 * What a server still does behind its last answer is waited for and counted as its own, not as its neighbour's.
 *
 * @param {Running} server
 * @param {{ phase: string, seconds: number, cluster: Cluster, client: RemoteClient }} how
 * @returns {Promise<Measurement>}
 */
async function measure({ name, processes, database }, { phase, seconds, cluster, client }) {
  const pids = processes.map(({ pid }) => pid);
  const used = async () => ({
    cpu: sum([...pids, ...descendantsOf(pids)].map(cpuMsOf)),
    client: cpuMsOf(client.pid),
    database: database === null ? null : await cluster.cpuMsOf(database),
    statements: database === null ? null : await cluster.statementsOf(database),
  });
  const before = await used();
  const stopWatching = watchMemory(pids);
  const { requests, seconds: elapsed, ...outcome } = await client.ask('run', { server: name, phase, seconds });
  await settled([...pids, ...descendantsOf(pids)]);
  const residentMb = stopWatching();
  const after = await used();

  const each = (/** @type {number | null} */ end, /** @type {number | null} */ start) =>
    end === null || start === null ? null : (end - start) / Math.max(1, requests);
  return {
    ...outcome,
    requests,
    requestsPerSecond: requests / elapsed,
    cpuMs: each(after.cpu, before.cpu) ?? 0,
    clientCpuMs: each(after.client, before.client) ?? 0,
    databaseCpuMs: each(after.database, before.database),
    statements: each(after.statements, before.statements),
    residentMb,
  };
}
