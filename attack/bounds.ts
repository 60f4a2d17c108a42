import { SLACK } from './measure.ts';

/**
 * What one request may cost of the main thread in one piece, in ms, by who sends it.
 *
 * @type {Record<string, number>}
 */
const PIECE_MS = { stranger: 20, known: 50 };
/** What a neighbour waits at most at p99, in ms, on two free cores with PostgreSQL. */
const PROBE_P99_MS = 250;
/** What resident memory may grow by, in MB, for the length of one request, and of many. */
const GROWN_MB = { single: 200, many: 600 };

/**
 * What is beyond the bounds, each in a few words; nothing when the door is closed.
 *
 * @param {import('./measure.ts').Result} result
 * @param {{ allows: RegExp, areWaitsJudged: boolean, tolerance: number }} how `areWaitsJudged`: whether the machine is free,
 * so that the neighbour waits for us alone; `tolerance`: times what CPU is allowed
 */
export function faultsOf(result, { allows, areWaitsJudged, tolerance }) {
  const { kind, answers, longestMs, grownMb, leaked, probe, isAlive, isStuck } = result;
  const pieceMs = (PIECE_MS[kind] ?? Number.POSITIVE_INFINITY) * tolerance;
  const strange = Object.keys(answers).filter((answer) => !allows.test(answer));
  const most = kind === 'many' || kind === 'fact' ? GROWN_MB.many : GROWN_MB.single;
  const isLate = kind === 'many' && areWaitsJudged && probe.p99 >= PROBE_P99_MS;
  return [
    isAlive ? null : 'the process ended',
    isStuck ? 'the process is stuck' : null,
    strange.length === 0 ? null : `answered ${strange.join(', ').slice(0, 120)}`,
    longestMs < pieceMs ? null : `one piece of ${longestMs.toFixed(0)} ms`,
    grownMb < most ? null : `${grownMb.toFixed(0)} MB more`,
    leaked <= SLACK ? null : `${leaked} descriptors leaked`,
    isLate ? `p99 of the neighbour ${probe.p99.toFixed(0)} ms` : null,
    kind === 'many' && areWaitsJudged && probe.failed > 0 ? `${probe.failed} look-ups of the neighbour failed` : null,
  ].filter((fault) => fault !== null);
}
