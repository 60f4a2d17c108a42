import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { OUR_FOLDER, readNamedFolder } from '../bench/servers/builds.ts';

/** What `npm run attack` is to do; see `HELP`. */
export interface Options {
  /** IDs of findings; `null` for all. */
  readonly only: readonly string[] | null;
  /** The checkout whose build is attacked. */
  readonly folder: string;
  readonly users: number;
  readonly seconds: number;
  readonly isShort: boolean;
  readonly tolerance: number;
  readonly out: string | null;
  readonly before: string | null;
}

/** What `--help` prints. */
export const HELP = `npm run attack -- [options]
  --only H5,C1        findings by their headings; all when left out
  --build FOLDER      another checkout of the product, built, instead of this one
  --users 8000        users of each of the two enterprises
  --seconds 5         how long a flood lasts
  --short             a subset of the findings; checks only CPU time, memory, descriptors and responses
  --tolerance 1       factor for the limits of CPU time, for a machine with other load
  --out FILE          writes the results as JSON, too
  --before FILE       results of another build: prints the table of SECURITY.md in Markdown, too`;

/**
 * Reads the command line.
 *
 * @returns `null` when only help was asked for
 * @throws Error that says which option is wrong
 */
export function readOptions(): Options | null {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      build: { type: 'string' },
      users: { type: 'string' },
      seconds: { type: 'string' },
      short: { type: 'boolean', default: false },
      tolerance: { type: 'string', default: '1' },
      out: { type: 'string' },
      before: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const { short: isShort } = values;
  return {
    only: values.only?.split(',') ?? null,
    folder: values.build === undefined ? OUR_FOLDER : folderOf(values.build),
    users: readNumber('--users', values.users ?? (isShort ? '200' : '8000')),
    seconds: readNumber('--seconds', values.seconds ?? (isShort ? '1' : '5')),
    isShort,
    tolerance: readNumber('--tolerance', values.tolerance),
    out: values.out ?? null,
    before: values.before ?? null,
  };
}

/** A folder, or the folder of a `dist/main.js`. */
function folderOf(path: string): string {
  const folder = path.endsWith('/dist/main.js') ? dirname(dirname(path)) : path;
  return readNamedFolder(`build=${folder}`)?.folder ?? folder;
}

function readNumber(option: string, text: string): number {
  const number = Number(text);
  if (number > 0 && number <= 100_000) return number;
  throw new Error(`${option} is a number from 1 to 100000, not "${text}".`);
}
