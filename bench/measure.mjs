import { cpuMsOf, sum, watchMemory } from './servers/usage.mjs';

const WARM_UP_SECONDS = 1.5;

/**
 * One measurement of one phase on one server.
 *
 * @typedef {{ requestsPerSecond: number, p50: number, p95: number, p99: number, requests: number, errors: number,
 *   firstError: string | null, cpuMs: number, databaseCpuMs: number | null, clientCpuMs: number, statements: number | null,
 *   residentMb: number }} Measurement
 * @typedef {import('./servers/catalogue.mjs').Opened & { name: string, title: string }} Running
 */

/**
 * Starts the servers and lets the client meet them; one that cannot be started is left out and said so.
 *
 * @param {readonly import('./servers/catalogue.mjs').Server[]} servers
 * @param {{ site: import('./servers/catalogue.mjs').Site, client: import('./load/remote-client.mjs').RemoteClient,
 *   connections: number, say: (text: string) => void }} options
 */
export async function startAll(servers, { site, client, connections, say }) {
  /** @type {Running[]} */
  const running = [];
  for (const { name, title, open } of servers) {
    say(`starting ${title}`);
    try {
      const opened = await open(site);
      running.push({ name, title, ...opened });
      await client.ask('meet', { server: name, target: opened.target, connections });
      if (opened.target.ids === 'listed') await client.ask('fill', { server: name });
    } catch (error) {
      say(`  left out: ${error instanceof Error ? error.message : error}`);
    }
  }
  return running;
}

/**
 * Runs every phase on every server, round after round; within a round a phase goes from server to server, so that what
 * else happens on the machine meets all of them alike. The first round only warms up.
 *
 * @param {readonly Running[]} running
 * @param {{ options: import('./options.mjs').Options, cluster: import('./database/cluster.mjs').Cluster,
 *   client: import('./load/remote-client.mjs').RemoteClient, say: (text: string) => void }} context
 */
export async function runRounds(running, { options, cluster, client, say }) {
  /** @type {Map<string, Map<string, Measurement[]>>} by server and phase */
  const measurements = new Map(running.map(({ name }) => [name, new Map(options.phases.map((phase) => [phase, []]))]));
  for (let round = 0; round <= options.rounds; round += 1) {
    say(round === 0 ? 'warming up' : `round ${round} of ${options.rounds}`);
    const seconds = round === 0 ? WARM_UP_SECONDS : options.seconds;
    for (const phase of options.phases) {
      for (const server of running) {
        const measurement = await measure(server, { phase, seconds, cluster, client });
        if (round > 0) measurements.get(server.name)?.get(phase)?.push(measurement);
      }
    }
    for (const { name } of running) await client.ask('tidy', { server: name });
  }
  return measurements;
}

/**
 * @param {Running} server
 * @param {{ phase: string, seconds: number, cluster: import('./database/cluster.mjs').Cluster,
 *   client: import('./load/remote-client.mjs').RemoteClient }} how
 * @returns {Promise<Measurement>}
 */
async function measure({ name, processes, database }, { phase, seconds, cluster, client }) {
  const pids = processes.map(({ pid }) => pid);
  const used = async () => ({
    cpu: sum(pids.map(cpuMsOf)),
    client: cpuMsOf(client.pid),
    database: database === null ? null : await cluster.cpuMsOf(database),
    statements: database === null ? null : await cluster.statementsOf(database),
  });
  const before = await used();
  const stopWatching = watchMemory(pids);
  const { requests, seconds: elapsed, ...outcome } = await client.ask('run', { server: name, phase, seconds });
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
