import { setTimeout as wait } from 'node:timers/promises';
import { MEASURED } from './load/measured.ts';
import { rounded } from './load/percentiles.ts';
import type { RemoteClient } from './load/remote-client.ts';
import type { Log } from './servers/catalogue.ts';
import { cpuMsOf, residentMbOf, sum } from './servers/usage.ts';
import type { RunningServer } from './start-all.ts';

const SAMPLE_SECONDS = 5;
const SAMPLES_PER_MINUTE = 60 / SAMPLE_SECONDS;

/** What became of a server in some seconds; memory is that at their end. */
export interface Sample {
  /** When they ended, in seconds from the start. */
  readonly second: number;
  readonly seconds: number;
  readonly requests: number;
  readonly errors: number;
  readonly firstError: string | null;
  readonly p50: number;
  readonly p95: number;
  readonly requestsPerSecond: number;
  /** Of one processor. */
  readonly cpuPercent: number;
  readonly residentMb: number;
  readonly heapMb: number;
}

/** By server. */
export type Samples = ReadonlyMap<string, readonly Sample[]>;

/** What to send, and how often. */
export interface Soaking {
  readonly phases: readonly string[];
  /** Requests per second. */
  readonly rate: number;
  readonly seconds: number;
  readonly client: RemoteClient;
  readonly log: Log;
}

/** Sends the requests to all servers at the same time, and takes a sample of each every few seconds. */
export async function soak(running: readonly RunningServer[], soaking: Soaking): Promise<Samples> {
  const { phases, rate, seconds, client, log } = soaking;
  const startedMs = performance.now();
  let isOver = false;
  const ended = Promise.all(
    running.map(({ name }) => client.ask('soak', { server: name, phases, rate, seconds })),
  ).finally(() => {
    isOver = true;
  });
  const samplers = running.map((server) => new Sampler(server, client, startedMs));
  for (let count = 1; !isOver; count += 1) {
    const untilMs = startedMs + count * SAMPLE_SECONDS * 1000 - performance.now();
    await Promise.race([ended, wait(untilMs, undefined, { ref: false })]);
    for (const sampler of samplers) await sampler.sample();
    if (count % SAMPLES_PER_MINUTE === 0)
      log(`minute ${count / SAMPLES_PER_MINUTE}: ${samplers.map((sampler) => sampler.inShort()).join('; ')}`);
  }
  await ended;
  return new Map(samplers.map(({ server, samples }) => [server.name, samples]));
}

/** Samples one server. */
class Sampler {
  readonly server: RunningServer;
  readonly samples: Sample[] = [];
  readonly #client: RemoteClient;
  readonly #startedMs: number;
  #lastMs: number;
  #lastCpuMs: number;

  constructor(server: RunningServer, client: RemoteClient, startedMs: number) {
    this.server = server;
    this.#client = client;
    this.#startedMs = startedMs;
    this.#lastMs = startedMs;
    this.#lastCpuMs = this.#cpuMs();
  }

  async sample(): Promise<void> {
    const { name, processes } = this.server;
    const { requests, errors, firstError, p50, p95 } = MEASURED.parse(await this.#client.ask('take', { server: name }));
    const nowMs = performance.now();
    const cpuMs = this.#cpuMs();
    const heaps = await Promise.all(processes.map(({ heapMb }) => heapMb()));
    const seconds = (nowMs - this.#lastMs) / 1000;
    this.samples.push({
      second: tenths((nowMs - this.#startedMs) / 1000),
      seconds: tenths(seconds),
      requests,
      errors,
      firstError,
      p50: tenths(p50),
      p95: tenths(p95),
      requestsPerSecond: tenths(requests / seconds),
      cpuPercent: tenths((cpuMs - this.#lastCpuMs) / seconds / 10),
      residentMb: tenths(sum(processes.map(({ pid }) => residentMbOf(pid)))),
      heapMb: tenths(sum(heaps)),
    });
    this.#lastMs = nowMs;
    this.#lastCpuMs = cpuMs;
  }

  inShort(): string {
    const { requestsPerSecond = 0, residentMb = 0 } = this.samples.at(-1) ?? {};
    const errors = sum(this.samples.map((sample) => sample.errors));
    return `${this.server.title} ${requestsPerSecond.toFixed(0)}/s, ${residentMb.toFixed(0)} MB, ${errors} errors`;
  }

  #cpuMs(): number {
    return sum(this.server.processes.map(({ pid }) => cpuMsOf(pid)));
  }
}

function tenths(value: number): number {
  return rounded(value, 1);
}
