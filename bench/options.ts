import { parseArgs } from 'node:util';
import { PAGE, PHASES } from './load/phases.ts';
import { readNamedFolder } from './servers/builds.ts';
import { otherBuild, SERVERS } from './servers/catalogue.ts';

/**
 * @typedef {{ scales: number[], enterprises: number, rounds: number, seconds: number, warmUp: number, connections: number,
 *   phases: string[], servers: string[] | null, builds: NamedFolder[], soak: number | null, rate: number,
 *   analysts: number | null, out: string }} Options `servers`: names, those of other builds among them
 * @typedef {import('./servers/builds.ts').NamedFolder} NamedFolder
 */

const OPTIONS = /** @type {const} */ ({
  scale: { type: 'string', default: '1000' },
  enterprises: { type: 'string', default: '1' },
  rounds: { type: 'string', default: '3' },
  seconds: { type: 'string', default: '1.2' },
  'warm-up': { type: 'string', default: '1.5' },
  connections: { type: 'string', default: '16' },
  only: { type: 'string', default: PHASES.map(({ name }) => name).join(',') },
  servers: { type: 'string' },
  soak: { type: 'string' },
  rate: { type: 'string', default: '200' },
  analysts: { type: 'string' },
  out: { type: 'string', default: 'latest' },
  help: { type: 'boolean', default: false },
});

export const HELP = `npm run bench -- [options]
  --scale 1000,100000     users in an enterprise, one run each; at the end, how numbers grow with it
  --enterprises 1         enterprises of that size
  --rounds 3              how often each phase is measured; medians are shown
  --seconds 1.2           length of one measurement
  --warm-up 1.5           seconds that each phase runs first, unmeasured; V8 takes about ten to compile all that is hot
  --connections 16        connections that are kept alive
  --only get,create       phases: ${PHASES.map(({ name }) => name).join(', ')}
  --servers floor,postgres  servers: ${SERVERS.map(({ name }) => name).join(', ')}
                          NAME=FOLDER is another checkout of the product, built, on PostgreSQL, in turn with the others:
                          before=../old,postgres shows for each phase what ours does of what it did
  --soak 600              instead: all phases mixed at an even rate for so many seconds, and what becomes of memory;
                          servers (default: postgres) run at the same time
  --rate 200              requests per second of a soak, for each server
  --analysts 100          instead: so many people look at the console while users are provisioned at --rate, for --soak
                          seconds (default: 60) without and as long with them, by turns of 15 s
  --out latest            name of the results: bench/results/NAME.json and .svg`;

const NUMBER = { title: 'a number', isFit: Number.isFinite };
const COUNT = { title: 'a whole number', isFit: Number.isInteger };

/**
 * @returns {Options | null} `null`: only help was asked for
 * @throws Error that says which option is wrong
 */
export function readOptions() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return null;
  const { servers, builds } = readServers(values.servers);
  const options = {
    scales: numbersIn('--scale', values.scale, COUNT),
    enterprises: numberIn('--enterprises', values.enterprises, COUNT),
    rounds: numberIn('--rounds', values.rounds, COUNT),
    seconds: numberIn('--seconds', values.seconds),
    warmUp: numberIn('--warm-up', values['warm-up']),
    connections: numberIn('--connections', values.connections, COUNT),
    phases: values.only.split(','),
    servers,
    builds,
    soak: values.soak === undefined ? null : numberIn('--soak', values.soak),
    rate: numberIn('--rate', values.rate),
    analysts: values.analysts === undefined ? null : numberIn('--analysts', values.analysts, COUNT),
    out: values.out,
  };
  assertKnown('--only', options.phases, PHASES);
  assertKnown('--servers', options.servers ?? [], [...SERVERS, ...builds]);
  assertMeasurable(options);
  return options;
}

/** @param {string | undefined} text @returns {{ servers: string[] | null, builds: NamedFolder[] }} */
function readServers(text) {
  const words = text?.split(',') ?? [];
  const builds = words.map(readNamedFolder).filter((build) => build !== null);
  const taken = builds.find(({ name }) => SERVERS.some((server) => server.name === name));
  if (taken !== undefined) throw new Error(`"${taken.name}" is a server of the benchmark; call the folder otherwise.`);
  const servers = words.map((word) => readNamedFolder(word)?.name ?? word);
  return { servers: text === undefined ? null : servers, builds };
}

/** @param {string} option @param {readonly string[]} names @param {readonly { name: string }[]} known */
function assertKnown(option, names, known) {
  const stranger = names.find((name) => !known.some((each) => each.name === name));
  if (stranger !== undefined) throw new Error(`${option} does not know "${stranger}".`);
}

/** @param {string} option @param {string} text @param {typeof NUMBER} sort */
function numbersIn(option, text, { title, isFit } = NUMBER) {
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => number > 0 && isFit(number))) return numbers;
  throw new Error(`${option} is ${title} larger than 0, not "${text}".`);
}

/** @param {string} option @param {string} text @param {typeof NUMBER} [sort] */
function numberIn(option, text, sort) {
  const [number = 0, ...others] = numbersIn(option, text, sort);
  if (others.length > 0) throw new Error(`${option} is one number, not "${text}".`);
  return number;
}

/** Refuses what would measure nothing, or nothing that could be compared. @param {Options} options */
function assertMeasurable({ scales, enterprises, connections, phases, servers, soak, analysts }) {
  const least = Math.max(PAGE, connections);
  if (scales.some((users) => users < least))
    throw new Error(`--scale is ${least} at least: a page, or one a connection.`);
  if (phases.includes('delete') && !phases.includes('create')) throw new Error('--only delete needs create before it.');
  const alone = SERVERS.find(({ name, isForLarge }) => !isForLarge && servers?.includes(name));
  if (enterprises > 1 && alone !== undefined) throw new Error(`"${alone.name}" has one enterprise alone here.`);
  if ((soak ?? analysts) !== null && scales.length > 1) throw new Error('--soak and --analysts take one --scale.');
}

/**
 * The servers to run: those that were asked for, else all (for a soak, ours alone), or at a large scale all that can be
 * filled by SQL. Other builds come first, so that ours stand below what they are compared with.
 *
 * @param {Options} options @param {number} users
 */
export function serversFor({ servers, builds, enterprises, soak }, users) {
  const others = builds.map(otherBuild);
  const wanted = servers ?? (soak === null ? null : ['postgres']);
  if (wanted !== null) return [...others, ...SERVERS.filter(({ name }) => wanted.includes(name))];
  const isLarge = enterprises > 1 || users > 10_000;
  return SERVERS.filter(({ isForLarge }) => isForLarge || !isLarge);
}
