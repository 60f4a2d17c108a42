import { aligned } from '../../bench/report/aligned.ts';
import type { Result } from '../result.ts';

const HEADINGS = ['', 'by', 'CPU ms', 'longest task', 'peak MB', 'descriptors', 'neighbour p99'];
const SHOWN_RESPONSES = 3;
const SHOWN_CHARACTERS = 100;

/** The results as a table for a terminal, with the limits that are exceeded below it. */
export function tableOf(results: readonly Result[]): string {
  const [headings, ...lines] = aligned([HEADINGS, ...results.map(cellsOf)]);
  const failed = results.filter(({ violations }) => violations.length > 0);
  return [
    `${headings}  responses`,
    ...results.map((result, index) => `${lines[index]}  ${responsesOf(result)}`),
    '',
    ...failed.map(({ id, title, violations }) => `EXCEEDED ${id} ${title}: ${violations.join('; ')}`),
    `${results.length - failed.length} of ${results.length} within the limits`,
  ].join('\n');
}

function cellsOf({ id, title, kind, cpuMs, longestMs, peakMb, leaked, probe }: Result): string[] {
  return [
    `${id} ${title}`,
    kind,
    cpuMs.toFixed(0),
    longestMs.toFixed(0),
    peakMb.toFixed(0),
    leaked === 0 ? '0' : `+${leaked}`,
    `${probe.p99.toFixed(0)} ms`,
  ];
}

/** The most frequent responses, with how often each was given. */
function responsesOf({ responses, isAlive }: Result): string {
  const sorted = Object.entries(responses).toSorted(([, a], [, b]) => b - a);
  const shown = sorted
    .slice(0, SHOWN_RESPONSES)
    .map(([response, count]) => (count === 1 ? response : `${response} x ${count}`));
  return [...shown, ...(isAlive ? [] : ['PROCESS ENDED'])].join(', ').slice(0, SHOWN_CHARACTERS);
}
