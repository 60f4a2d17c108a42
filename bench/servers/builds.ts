import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * A checkout of the product with a build of its own: what starts it, and what writes people into its tables, which may
 * look different from ours.
 *
 * @typedef {{
 *   main: string, nodeOptions: readonly string[],
 *   addEnterprises: typeof import('../database/fill.ts').addEnterprises,
 *   fillUsers: typeof import('../database/fill.ts').fillUsers,
 *   productRowOf: typeof import('../database/product-rows.ts').productRowOf,
 *   untilCounted: typeof import('../database/counted.ts').untilCounted,
 * }} Build
 * @typedef {{ name: string, folder: string }} NamedFolder
 */

/** This checkout. */
export const OUR_FOLDER = fileURLToPath(new URL('../..', import.meta.url));
/** A name becomes a part of a database's name. */
const NAMED_FOLDER = /^([a-z][a-z0-9_]{0,30})=(.+)$/;

/**
 * Reads `NAME=FOLDER`, relative to where npm was called; answers `null` for what has another form.
 *
 * @param {string} text @returns {NamedFolder | null}
 * @throws Error for a folder without a build
 */
export function readNamedFolder(text) {
  const [, name, path] = NAMED_FOLDER.exec(text) ?? [];
  if (name === undefined || path === undefined) return null;
  const folder = isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? '.', path);
  if (existsSync(join(folder, 'dist/main.js'))) return { name, folder };
  throw new Error(`${folder} has no dist/main.js; build it first.`);
}

/** Loads the code of a checkout. @param {string} folder @returns {Promise<Build>} */
export async function loadBuild(folder) {
  const load = (/** @type {string} */ path) => import(pathToFileURL(join(folder, path)).href);
  const [{ addEnterprises, fillUsers }, { productRowOf }, { untilCounted }] = await Promise.all(
    ['bench/database/fill.ts', 'bench/database/product-rows.ts', 'bench/database/counted.ts'].map(load),
  );
  const nodeOptions = nodeOptionsOf(folder);
  return { main: join(folder, 'dist/main.js'), nodeOptions, addEnterprises, fillUsers, productRowOf, untilCounted };
}

/** As `npm start` starts it: what stands between `node` and the program. @param {string} folder */
export function nodeOptionsOf(folder) {
  const { start } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts;
  return start.split(' ').filter((/** @type {string} */ word) => word.startsWith('--'));
}
