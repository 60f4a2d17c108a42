import { parseArgs } from 'node:util';
import { PAGE, PHASES } from './load/phases.ts';
import { type NamedFolder, readNamedFolder } from './servers/builds.ts';
import { otherBuild, SERVERS, type Server } from './servers/catalogue.ts';

/** What the benchmark is to do. */
export interface Options {
  /** Users of an enterprise; one run each. */
  readonly scales: readonly number[];
  readonly enterprises: number;
  readonly rounds: number;
  /** Length of a measurement. */
  readonly seconds: number;
  /** In seconds for each phase. */
  readonly warmUp: number;
  readonly connections: number;
  readonly phases: readonly string[];
  /** Names, those of other builds among them; `null` when none were named. */
  readonly servers: readonly string[] | null;
  readonly builds: readonly NamedFolder[];
  /** Seconds; `null` when no soak was asked for. */
  readonly soak: number | null;
  /** Requests per second. */
  readonly rate: number;
  /** `null` when none were asked for. */
  readonly analysts: number | null;
  /** Name of the results. */
  readonly out: string;
}

const OPTIONS = {
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
} as const;

/** What `--help` shows. */
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

/** What a number has to be. */
interface Kind {
  readonly title: string;
  readonly isFit: (value: number) => boolean;
}

const NUMBER: Kind = { title: 'a number', isFit: Number.isFinite };
const COUNT: Kind = { title: 'a whole number', isFit: Number.isInteger };

/**
 * Reads the command line; answers `null` when only help was asked for.
 *
 * @throws Error that says which option is wrong
 */
export function readOptions(): Options | null {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return null;
  const { servers, builds } = readServers(values.servers);
  const options: Options = {
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

function readServers(text: string | undefined): Pick<Options, 'servers' | 'builds'> {
  const words = text?.split(',') ?? [];
  const builds = words.map(readNamedFolder).filter((build) => build !== null);
  const taken = builds.find(({ name }) => SERVERS.some((server) => server.name === name));
  if (taken !== undefined) throw new Error(`"${taken.name}" is a server of the benchmark; call the folder otherwise.`);
  const servers = words.map((word) => readNamedFolder(word)?.name ?? word);
  return { servers: text === undefined ? null : servers, builds };
}

function assertKnown(option: string, names: readonly string[], known: readonly { readonly name: string }[]): void {
  const unknown = names.find((name) => !known.some((each) => each.name === name));
  if (unknown !== undefined) throw new Error(`${option} does not know "${unknown}".`);
}

function numbersIn(option: string, text: string, { title, isFit }: Kind): number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => number > 0 && isFit(number))) return numbers;
  throw new Error(`${option} is ${title} larger than 0, not "${text}".`);
}

function numberIn(option: string, text: string, kind = NUMBER): number {
  const [number = 0, ...others] = numbersIn(option, text, kind);
  if (others.length > 0) throw new Error(`${option} is one number, not "${text}".`);
  return number;
}

/** Refuses what would measure nothing, or nothing that could be compared. */
function assertMeasurable({ scales, enterprises, connections, phases, servers, soak, analysts }: Options): void {
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
 * filled by SQL. Other builds come first, so that ours are below what they are compared with.
 *
 * @param users of each enterprise
 */
export function serversFor({ servers, builds, enterprises, soak }: Options, users: number): readonly Server[] {
  const others = builds.map(otherBuild);
  const wanted = servers ?? (soak === null ? null : ['postgres']);
  if (wanted !== null) return [...others, ...SERVERS.filter(({ name }) => wanted.includes(name))];
  const isLarge = enterprises > 1 || users > 10_000;
  return SERVERS.filter(({ isForLarge }) => isForLarge || !isLarge);
}
