import { aligned } from '../../bench/report/aligned.ts';

/** @typedef {import('../measure.ts').Result & { faults: string[] }} Judged */

const HEADINGS = ['', 'by', 'CPU ms', 'one piece', 'peak MB', 'descriptors', 'neighbour p99', 'answers'];
const SHOWN_ANSWERS = 3;

/** A line a finding, and below what is beyond the bounds. @param {readonly Judged[]} results */
export function tableOf(results) {
  const rows = results.map(cellsOf).map(([first = '', ...others]) => [first, ...others.slice(0, -1)]);
  const answers = results.map((result) => answersOf(result));
  const lines = aligned([HEADINGS.slice(0, -1), ...rows]);
  const faults = results.filter(({ faults: each }) => each.length > 0);
  return [
    `${lines[0]}  ${HEADINGS.at(-1)}`,
    ...lines.slice(1).map((line, index) => `${line}  ${answers[index]}`),
    '',
    ...faults.map(({ id, title, faults: each }) => `BEYOND ${id} ${title}: ${each.join('; ')}`),
    `${results.length - faults.length} of ${results.length} within the bounds`,
  ].join('\n');
}

/** @param {Judged} result */
function cellsOf(result) {
  const { id, title, kind, cpuMs, longestMs, peakMb, leaked, probe } = result;
  return [
    `${id} ${title}`,
    kind,
    cpuMs.toFixed(0),
    longestMs.toFixed(0),
    peakMb.toFixed(0),
    leaked === 0 ? '0' : `+${leaked}`,
    `${probe.p99.toFixed(0)} ms`,
    answersOf(result),
  ];
}

/** The commonest answers, with how often each was given. @param {Judged} result */
function answersOf({ answers, isAlive }) {
  const sorted = Object.entries(answers).toSorted(([, a], [, b]) => b - a);
  const shown = sorted
    .slice(0, SHOWN_ANSWERS)
    .map(([answer, count]) => (count === 1 ? answer : `${answer} x ${count}`));
  return [...shown, isAlive ? null : 'PROCESS ENDED']
    .filter((each) => each !== null)
    .join(', ')
    .slice(0, 100);
}
