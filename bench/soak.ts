import { setTimeout as wait } from 'node:timers/promises';
import { cpuMsOf, residentMbOf, sum } from './servers/usage.ts';

const SAMPLE_SECONDS = 5;
const SAMPLES_PER_MINUTE = 60 / SAMPLE_SECONDS;

/**
 * What was seen of a server in so many `seconds`, which ended `second` seconds after the start; memory is that of the moment.
 *
 * @typedef {{ second: number, seconds: number, requests: number, requestsPerSecond: number, p50: number, p95: number, errors: number,
 *   firstError: string | null, cpuPercent: number, residentMb: number, heapMb: number }} Sample
 * @typedef {import('./start-all.ts').Running} Running
 * @typedef {import('./load/remote-client.ts').RemoteClient} RemoteClient
 */

/**
 * Sends the mix to all servers at the same time, and looks at them every few seconds.
 *
 * @param {readonly Running[]} running
 * @param {{ phases: readonly string[], rate: number, seconds: number, client: RemoteClient, say: (text: string) => void }} pace
 */
export async function soak(running, { phases, rate, seconds, client, say }) {
  const startedMs = performance.now();
  let isOver = false;
  const ended = Promise.all(
    running.map(({ name }) => client.ask('soak', { server: name, phases, rate, seconds })),
  ).finally(() => {
    isOver = true;
  });
  const watches = running.map((server) => ({ server, look: watch(server, client, startedMs), samples: [] }));
  for (let count = 1; !isOver; count += 1) {
    const untilMs = startedMs + count * SAMPLE_SECONDS * 1000 - performance.now();
    await Promise.race([ended, wait(untilMs, undefined, { ref: false })]);
    for (const { samples, look } of watches) samples.push(await look());
    if (count % SAMPLES_PER_MINUTE === 0)
      say(`minute ${count / SAMPLES_PER_MINUTE}: ${watches.map(inShort).join('; ')}`);
  }
  await ended;
  return new Map(watches.map(({ server, samples }) => [server.name, samples]));
}

/** @param {{ server: Running, samples: readonly Sample[] }} watch */
function inShort({ server, samples }) {
  const { requestsPerSecond, residentMb } = samples.at(-1) ?? { requestsPerSecond: 0, residentMb: 0 };
  const errors = sum(samples.map((sample) => sample.errors));
  return `${server.title} ${requestsPerSecond.toFixed(0)}/s, ${residentMb.toFixed(0)} MB, ${errors} errors`;
}

/** @param {Running} server @param {RemoteClient} client @param {number} startedMs */
function watch({ name, processes }, client, startedMs) {
  let lastMs = startedMs;
  let lastCpuMs = sum(processes.map(({ pid }) => cpuMsOf(pid)));
  /** @returns {Promise<Sample>} */
  return async () => {
    const { p99: _, ...outcome } = await client.ask('take', { server: name });
    const nowMs = performance.now();
    const cpuMs = sum(processes.map(({ pid }) => cpuMsOf(pid)));
    const heaps = await Promise.all(processes.map(({ heapMb }) => heapMb()));
    const seconds = (nowMs - lastMs) / 1000;
    const sample = {
      second: (nowMs - startedMs) / 1000,
      seconds,
      ...outcome,
      requestsPerSecond: outcome.requests / seconds,
      cpuPercent: (cpuMs - lastCpuMs) / seconds / 10,
      residentMb: sum(processes.map(({ pid }) => residentMbOf(pid))),
      heapMb: sum(heaps),
    };
    [lastMs, lastCpuMs] = [nowMs, cpuMs];
    return sample;
  };
}
