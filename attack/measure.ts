import { setTimeout as wait } from 'node:timers/promises';
import { median } from '../bench/load/percentiles.ts';
import { settled } from '../bench/servers/usage.ts';
import { descriptorsOf, forgetPeakOf, peakMbOf } from './server/usage.ts';

/**
 * What one finding came to: CPU of the main thread of one playing and of its longest piece, in ms; the peak of resident
 * memory and what it grew by; descriptors that stayed; what the neighbour waited.
 *
 * @typedef {{ id: string, title: string, kind: import('./findings/finding.ts').Kind, answers: Record<string, number>,
 *   cpuMs: number, longestMs: number, peakMb: number, grownMb: number, leaked: number, probe: Probed, isAlive: boolean,
 *   isStuck: boolean }} Result
 * @typedef {import('./load/probe.ts').Probed} Probed
 * @typedef {import('./findings/finding.ts').Finding} Finding
 */

/** One request is played so often, for the garbage of others is nobody's fault; the middle counts. */
const TURNS = 3;
/** Nobody plays again what took so long. */
const ENOUGH_MS = 300;
/** The neighbour looks for so long at least; a short form does not judge what it waits. */
const LEAST_PROBE_MS = { long: 1_000, short: 100 };
const LONGEST_RELEASE_MS = 8_000;
/** Descriptors that a server may hold more than before: connections to its database, and those that are closing. */
export const SLACK = 20;
const SINGLE = ['stranger', 'known'];

/**
 * Plays one finding.
 *
 * @param {Finding} finding
 * @param {{ field: import('./field.ts').Field, probe: import('../bench/load/remote-client.ts').RemoteClient,
 *   from: string, isShort: boolean }} context `isShort`: nobody waits until the server has come to rest
 * @returns {Promise<Result>}
 */
export async function measure(finding, { field, probe, from, isShort }) {
  const { server, neighbour, users } = field;
  const prepared = await finding.prepare?.({ field, from });
  if (!isShort) await settled([server.pid]);
  const before = { descriptors: descriptorsOf(server.pid), mb: 0 };
  forgetPeakOf(server.pid);
  before.mb = peakMbOf(server.pid);
  await probe.ask('start', { url: field.url, scim: neighbour.scim, token: neighbour.tokens.entra, users });
  const startedMs = performance.now();
  const turns = await playAll(finding, { field, from, prepared });
  await wait(Math.max(0, startedMs + LEAST_PROBE_MS[isShort ? 'short' : 'long'] - performance.now()));
  const probed = /** @type {Probed} */ (await probe.ask('stop', {}));
  const peakMb = peakMbOf(server.pid);
  const isStuck = turns.some((turn) => turn.isStuck);
  return {
    id: finding.id,
    title: finding.title,
    kind: finding.kind,
    answers: countOf(turns.flatMap(({ answers }) => answers)),
    cpuMs: median(turns.map(({ cpuMs }) => cpuMs)),
    longestMs: median(turns.map(({ longestMs }) => longestMs)),
    peakMb,
    grownMb: Math.max(0, peakMb - before.mb),
    // Whoever is stuck lets go of nothing yet.
    leaked: isStuck ? 0 : await leakOf(server, before.descriptors),
    probe: probed,
    isAlive: server.isAlive(),
    isStuck,
  };
}

/** @typedef {{ answers: string[], cpuMs: number, longestMs: number, isStuck: boolean }} Turn */

/** @param {Finding} finding @param {import('./findings/finding.ts').Scene} scene */
async function playAll(finding, scene) {
  const times = SINGLE.includes(finding.kind) ? TURNS : 1;
  /** @type {Turn[]} */
  const turns = [];
  for (let turn = 0; turn < times && (turns.at(-1)?.longestMs ?? 0) < ENOUGH_MS; turn += 1) {
    turns.push(await playOnce(finding, scene));
  }
  return turns;
}

/** @param {Finding} finding @param {import('./findings/finding.ts').Scene} scene @returns {Promise<Turn>} */
async function playOnce(finding, scene) {
  const { server } = scene.field;
  await server.work();
  const fromMs = server.mainThreadMs();
  const answers = await finding.play(scene);
  const usedMs = () => Math.max(0, server.mainThreadMs() - fromMs);
  const seenMs = usedMs();
  const work = await server.work();
  // Who cannot tell is still at it, or gone with it: then all that was seen from outside is one piece.
  return work === null
    ? { answers, cpuMs: Math.max(seenMs, usedMs()), longestMs: Math.max(seenMs, usedMs()), isStuck: server.isAlive() }
    : { answers, ...work, isStuck: false };
}

/** How often each answer was given. @param {readonly string[]} answers */
function countOf(answers) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

/** Descriptors that are still held some seconds later. @param {import('./server/start.ts').Victim} server @param {number} before */
async function leakOf(server, before) {
  const untilMs = performance.now() + LONGEST_RELEASE_MS;
  const leaked = () => Math.max(0, descriptorsOf(server.pid) - before);
  while (server.isAlive() && leaked() > SLACK && performance.now() < untilMs) await wait(200);
  return server.isAlive() ? leaked() : 0;
}
