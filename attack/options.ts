import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { OUR_FOLDER, readNamedFolder } from '../bench/servers/builds.ts';

/** @typedef {{ only: string[] | null, folder: string, users: number, seconds: number, isShort: boolean, tolerance: number, out: string | null,
 *   before: string | null }} Options */

export const HELP = `npm run attack -- [options]
  --only H5,C1        findings by their headings; all when left out
  --build FOLDER      another checkout of the product, built, instead of this one
  --users 8000        users of each of the two enterprises
  --seconds 5         how long a flood lasts
  --short             a part of the findings, judged by CPU, memory and descriptors alone
  --tolerance 1       times what CPU is allowed, for a machine that has other things to do
  --out FILE          writes the results as JSON, too
  --before FILE       results of another build: the table of SECURITY.md, in Markdown, is printed, too`;

/** @returns {Options | null} `null`: only help was asked for @throws Error that says which option is wrong */
export function readOptions() {
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
    users: numberIn('--users', values.users ?? (isShort ? '200' : '8000')),
    seconds: numberIn('--seconds', values.seconds ?? (isShort ? '1' : '5')),
    isShort,
    tolerance: numberIn('--tolerance', values.tolerance),
    out: values.out ?? null,
    before: values.before ?? null,
  };
}

/** A folder, or the `dist/main.js` in it. @param {string} path */
function folderOf(path) {
  const folder = path.endsWith('/dist/main.js') ? dirname(dirname(path)) : path;
  return readNamedFolder(`build=${folder}`)?.folder ?? folder;
}

/** @param {string} option @param {string} text */
function numberIn(option, text) {
  const number = Number(text);
  if (number > 0 && number <= 100_000) return number;
  throw new Error(`${option} is a number from 1 to 100000, not "${text}".`);
}
