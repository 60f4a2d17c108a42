import { parseArgs } from 'node:util';
import { PHASES } from './load/phases.mjs';
import { SERVERS } from './servers/catalogue.mjs';

/**
 * @typedef {{ scales: number[], enterprises: number, rounds: number, seconds: number, connections: number,
 *   phases: string[], servers: string[] | null, other: string | null, out: string }} Options
 */

const OPTIONS = /** @type {const} */ ({
  scale: { type: 'string', default: '1000' },
  enterprises: { type: 'string', default: '1' },
  rounds: { type: 'string', default: '3' },
  seconds: { type: 'string', default: '1.2' },
  connections: { type: 'string', default: '16' },
  only: { type: 'string', default: PHASES.map(({ name }) => name).join(',') },
  servers: { type: 'string' },
  other: { type: 'string' },
  out: { type: 'string', default: 'latest' },
  help: { type: 'boolean', default: false },
});

export const HELP = `npm run bench -- [options]
  --scale 1000,100000     users in an enterprise, one run each
  --enterprises 1         enterprises of that size
  --rounds 3              how often each phase is measured; medians are shown
  --seconds 1.2           length of one measurement
  --connections 16        connections that are kept alive
  --only get,create       phases: ${PHASES.map(({ name }) => name).join(', ')}
  --servers floor,postgres  servers: ${SERVERS.map(({ name }) => name).join(', ')}
  --other dist/main.js    another build of the product, beside ours
  --out latest            name of the results: bench/results/NAME.json and .svg`;

/** @returns {Options | null} `null`: only help was asked for */
export function readOptions() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return null;
  const options = {
    scales: values.scale.split(',').map(Number),
    enterprises: Number(values.enterprises),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    connections: Number(values.connections),
    phases: values.only.split(','),
    servers: values.servers?.split(',') ?? null,
    other: values.other ?? null,
    out: values.out,
  };
  assertKnown('--only', options.phases, PHASES);
  assertKnown('--servers', options.servers ?? [], SERVERS);
  const numbers = [...options.scales, options.enterprises, options.rounds, options.seconds, options.connections];
  if (!numbers.every((number) => number > 0)) throw new Error('Every number must be larger than 0.');
  return options;
}

/** @param {string} option @param {readonly string[]} names @param {readonly { name: string }[]} known */
function assertKnown(option, names, known) {
  const stranger = names.find((name) => !known.some((each) => each.name === name));
  if (stranger !== undefined) throw new Error(`${option} does not know "${stranger}".`);
}

/**
 * The servers to run: those that were asked for, else all, or at a large scale all that can be filled by SQL.
 *
 * @param {Options} options @param {number} users
 */
export function serversFor({ servers, enterprises, other }, users) {
  if (servers !== null) return SERVERS.filter(({ name }) => servers.includes(name));
  const isLarge = enterprises > 1 || users > 10_000;
  return SERVERS.filter(({ name, isForLarge }) => (isForLarge || !isLarge) && (name !== 'other' || other !== null));
}
