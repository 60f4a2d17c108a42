import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import type * as counted from '../database/counted.ts';
import type * as fill from '../database/fill.ts';
import type * as productRows from '../database/product-rows.ts';

/**
 * A checkout of the product with a build of its own: what starts it, and what writes users into its tables, which may
 * differ from ours.
 */
export interface Build {
  /** Path of its program. */
  readonly main: string;
  readonly nodeOptions: readonly string[];
  readonly addEnterprises: typeof fill.addEnterprises;
  readonly fillUsers: typeof fill.fillUsers;
  readonly productRowOf: typeof productRows.productRowOf;
  readonly untilCounted: typeof counted.untilCounted;
}

/** A checkout, and how it is called among the servers of the benchmark. */
export interface NamedFolder {
  readonly name: string;
  readonly folder: string;
}

/** This checkout. */
export const OUR_FOLDER = fileURLToPath(new URL('../..', import.meta.url));
/** A name becomes a part of a database's name. */
const NAMED_FOLDER = /^([a-z][a-z0-9_]{0,30})=(.+)$/;
const MANIFEST = z.object({ scripts: z.object({ start: z.string() }) });

/**
 * Reads `NAME=FOLDER`, relative to where npm was called; answers `null` for what has another form.
 *
 * @throws Error for a folder without a build
 */
export function readNamedFolder(text: string): NamedFolder | null {
  const [, name, path] = NAMED_FOLDER.exec(text) ?? [];
  if (name === undefined || path === undefined) return null;
  const folder = isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? '.', path);
  if (existsSync(join(folder, 'dist/main.js'))) return { name, folder };
  throw new Error(`${folder} has no dist/main.js; build it first.`);
}

/** Loads the code of a checkout. */
export async function loadBuild(folder: string): Promise<Build> {
  const { addEnterprises, fillUsers }: typeof fill = await load(folder, 'fill');
  const { productRowOf }: typeof productRows = await load(folder, 'product-rows');
  const { untilCounted }: typeof counted = await load(folder, 'counted');
  const nodeOptions = nodeOptionsOf(folder);
  return { main: join(folder, 'dist/main.js'), nodeOptions, addEnterprises, fillUsers, productRowOf, untilCounted };
}

/** Loads a module of a checkout's own `bench/database`; an older checkout has it in JavaScript. */
function load(folder: string, name: string) {
  const typed = join(folder, 'bench/database', `${name}.ts`);
  const path = existsSync(typed) ? typed : typed.replace(/ts$/, 'mjs');
  return import(pathToFileURL(path).href);
}

/** As `npm start` starts it: what stands between `node` and the program. */
function nodeOptionsOf(folder: string): string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { start } = MANIFEST.parse(manifest).scripts;
  return start.split(' ').filter((word) => word.startsWith('--'));
}
