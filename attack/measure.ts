import { setTimeout as wait } from 'node:timers/promises';
import { median } from '../bench/load/percentiles.ts';
import type { RemoteClient } from '../bench/load/remote-client.ts';
import { settled } from '../bench/servers/usage.ts';
import type { Context, Finding, Run } from './findings/finding.ts';
import { type Kind, type Measurement, probeSchema } from './result.ts';
import type { TargetServer } from './server/start.ts';
import { descriptorsOf, peakMbOf, resetPeakOf } from './server/usage.ts';

/** Single requests run so often, and the median counts: a garbage collection can fall into any of them. */
const RUNS = 3;
const SINGLE: readonly Kind[] = ['anonymous', 'authenticated'];
/** A run with a longer task than this is not repeated. */
const LONG_TASK_MS = 300;
/** The probe measures for so long at least; the short form does not check latencies. */
const MIN_PROBE_MS = { long: 1_000, short: 100 };
const MAX_RELEASE_MS = 8_000;
/** Descriptors that may be open in addition: connections to the database, and those that are being closed. */
export const ALLOWED_DESCRIPTORS = 20;

/** What a finding is measured with. */
export interface MeasureContext extends Context {
  /** A process that runs `load/probe.ts`. */
  readonly probe: RemoteClient;
  /** The short form does not wait until the server is idle. */
  readonly isShort: boolean;
}

/** Runs one finding and measures the server meanwhile. */
export async function measure(finding: Finding, { bed, from, probe, isShort }: MeasureContext): Promise<Measurement> {
  const { server, neighbour, users, url } = bed;
  const run = await finding.prepare({ bed, from });
  if (!isShort) await settled([server.pid]);
  const descriptorsBefore = descriptorsOf(server.pid);
  resetPeakOf(server.pid);
  const mbBefore = peakMbOf(server.pid);
  await probe.ask('start', { url, scim: neighbour.scim, token: neighbour.tokens.entra, users });
  const startedMs = performance.now();
  const runs = await runAll(run, { server, maxRuns: SINGLE.includes(finding.kind) ? RUNS : 1 });
  await wait(Math.max(0, startedMs + MIN_PROBE_MS[isShort ? 'short' : 'long'] - performance.now()));
  const probed = probeSchema.parse(await probe.ask('stop', {}));
  const peakMb = peakMbOf(server.pid);
  const isStuck = runs.some((one) => one.isStuck);
  return {
    id: finding.id,
    title: finding.title,
    kind: finding.kind,
    responses: countsOf(runs.flatMap(({ responses }) => responses)),
    cpuMs: median(runs.map(({ cpuMs }) => cpuMs)),
    longestMs: median(runs.map(({ longestMs }) => longestMs)),
    peakMb,
    grownMb: Math.max(0, peakMb - mbBefore),
    // A stuck process has not closed its descriptors yet.
    leaked: isStuck ? 0 : await leakOf(server, descriptorsBefore),
    probe: probed,
    isAlive: server.isAlive(),
    isStuck,
  };
}

interface MeasuredRun {
  readonly responses: readonly string[];
  readonly cpuMs: number;
  readonly longestMs: number;
  readonly isStuck: boolean;
}

interface RunOptions {
  readonly server: TargetServer;
  readonly maxRuns: number;
}

async function runAll(run: Run, { server, maxRuns }: RunOptions): Promise<readonly MeasuredRun[]> {
  const runs: MeasuredRun[] = [];
  while (runs.length < maxRuns && (runs.at(-1)?.longestMs ?? 0) < LONG_TASK_MS) runs.push(await runOnce(run, server));
  return runs;
}

async function runOnce(run: Run, server: TargetServer): Promise<MeasuredRun> {
  await server.cpuTime();
  const fromMs = server.mainThreadMs();
  const responses = await run();
  const usedMs = () => Math.max(0, server.mainThreadMs() - fromMs);
  const seenMs = usedMs();
  const cpuTime = await server.cpuTime();
  if (cpuTime !== null) return { responses, ...cpuTime, isStuck: false };
  // A server that does not answer is still busy, or has ended: all CPU time that the kernel counted is one task.
  const cpuMs = Math.max(seenMs, usedMs());
  return { responses, cpuMs, longestMs: cpuMs, isStuck: server.isAlive() };
}

function countsOf(responses: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const response of responses) counts[response] = (counts[response] ?? 0) + 1;
  return counts;
}

/** Descriptors that are still open after some seconds. */
async function leakOf(server: TargetServer, before: number): Promise<number> {
  const untilMs = performance.now() + MAX_RELEASE_MS;
  const leaked = () => Math.max(0, descriptorsOf(server.pid) - before);
  while (server.isAlive() && leaked() > ALLOWED_DESCRIPTORS && performance.now() < untilMs) await wait(200);
  return server.isAlive() ? leaked() : 0;
}
