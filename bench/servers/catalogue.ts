import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Cluster } from '../database/cluster.ts';
import { floorRowOf } from '../floor/user.ts';
import type { Target, Tenant } from '../load/users.ts';
import { type Build, loadBuild, type NamedFolder, OUR_FOLDER } from './builds.ts';
import { makeDataFolder, removeDataFolder } from './data-folder.ts';
import { runToEnd, type ServerProcess, startScript, startServer } from './processes.ts';

/** Shows a line of progress. */
export type Log = (text: string) => void;

/** What a server needs to start. */
export interface Setup {
  readonly cluster: Cluster;
  /** Users of each enterprise at the start. */
  readonly users: number;
  readonly enterprises: number;
  readonly log: Log;
}

/** A server that has been started. */
export interface OpenServer {
  readonly target: Target;
  readonly processes: readonly ServerProcess[];
  /** Name of its database on the cluster; `null` when it keeps its users elsewhere. */
  readonly database: string | null;
  readonly close: () => Promise<void>;
}

/** A server that the benchmark can start. */
export interface Server {
  readonly name: string;
  readonly title: string;
  /** Whether it can be filled by SQL, hence with many users and enterprises. */
  readonly isForLarge: boolean;
  readonly open: (setup: Setup) => Promise<OpenServer>;
}

const SCIM = '/api/scim/v2/enterprises';
const QUIET = { RATE_LIMIT_PER_SECOND: '0', LOG_LEVEL: 'error', PORT: '0' };

const URL_OF = z.object({ url: z.string() });
const TENANT = z.object({ url: z.string(), token: z.string() });
const FIRST = z.object({ firstEnterprise: z.object({ tenantUrl: z.string(), secret: z.string() }) });

/** All servers of this checkout, and its peers. */
export const SERVERS: readonly Server[] = [
  { name: 'floor', title: 'floor', isForLarge: true, open: openFloor },
  {
    name: 'postgres',
    title: 'ours, PostgreSQL',
    isForLarge: true,
    open: (setup) => openProduct({ name: 'postgres', folder: OUR_FOLDER }, setup),
  },
  { name: 'embedded', title: 'ours, embedded server', isForLarge: false, open: openEmbedded },
  { name: 'apart', title: 'ours, apart', isForLarge: true, open: openApart },
  { name: 'scimmy', title: 'scimmy, memory', isForLarge: false, open: openScimmy },
  { name: 'jackson', title: 'jackson, PostgreSQL', isForLarge: false, open: openJackson },
];

const PEERS: readonly string[] = ['scimmy', 'jackson'];

/** Whether an error of the server is an error of this project. */
export function isOurs(name: string): boolean {
  return !PEERS.includes(name);
}

/** Another checkout, started as it starts itself, on PostgreSQL. */
export function otherBuild(build: NamedFolder): Server {
  const { name } = build;
  return { name, title: `${name}, PostgreSQL`, isForLarge: true, open: (setup) => openProduct(build, setup) };
}

function pathOf(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

/** A database with the product's schema and the users of the start. */
async function prepareDatabase(name: string, build: Build, { cluster, users, enterprises, log }: Setup) {
  const { main, addEnterprises, fillUsers, productRowOf: rowOf } = build;
  const url = await cluster.createDatabase(name);
  const dataDir = makeDataFolder();
  await runToEnd([main, 'migrate'], { ...QUIET, DATABASE_URL: url, DATA_DIR: dataDir });
  removeDataFolder(dataDir);
  const tokens = Array.from({ length: enterprises }, (_, index) => `xmd_bench_${index + 1}`);
  await addEnterprises(url, tokens);
  const startedMs = performance.now();
  await fillUsers(url, { enterprises, users, rowOf });
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  log(`  ${enterprises * users} users written in ${seconds} s, ${await cluster.megabytesOf(name)} MB`);
  return { url, tokens };
}

function tenantsOf({ ready }: ServerProcess, tokens: readonly string[]): Tenant[] {
  const { url: origin } = URL_OF.parse(ready);
  return tokens.map((token, index) => ({ url: `${origin}${SCIM}/bench${index + 1}`, token }));
}

async function openFloor(setup: Setup): Promise<OpenServer> {
  const build = { ...(await loadBuild(OUR_FOLDER)), productRowOf: floorRowOf };
  const { url, tokens } = await prepareDatabase('bench_floor', build, setup);
  const env = { DATABASE_URL: url, TOKENS: tokens.join(',') };
  const floor = await startScript(pathOf('../floor/floor.ts'), env);
  return opened({ setup, processes: [floor], database: 'bench_floor', tenants: tenantsOf(floor, tokens) });
}

/** Started twice: the second start finds the database up to date. */
async function openProduct({ name, folder }: NamedFolder, setup: Setup): Promise<OpenServer> {
  const database = `bench_${name}`;
  const build = await loadBuild(folder);
  const { url, tokens } = await prepareDatabase(database, build, setup);
  const dataDir = makeDataFolder();
  const start = () => startServer(serve(build), { ...QUIET, DATABASE_URL: url, DATA_DIR: dataDir });
  await (await start()).stop();
  const product = await start();
  await build.untilCounted(url, setup.log);
  return opened({ setup, processes: [product], database, tenants: tenantsOf(product, tokens), dataDir });
}

/** The arguments of Node that start a build. */
function serve({ nodeOptions, main }: Build, ...options: readonly string[]): string[] {
  return [...nodeOptions, main, 'serve', '--json', ...options];
}

async function openApart(setup: Setup): Promise<OpenServer> {
  const build = await loadBuild(OUR_FOLDER);
  const { url, tokens } = await prepareDatabase('bench_apart', build, setup);
  const dataDir = makeDataFolder();
  const env = { ...QUIET, DATA_DIR: dataDir, GATEWAY_SECRET: 'shared-by-gateways-and-directories-of-the-bench' };
  const directory = await startServer(serve(build, '--role', 'directory'), { ...env, DATABASE_URL: url });
  const directoryUrl = `${URL_OF.parse(directory.ready).url}/graphql`;
  const gateway = await startServer(serve(build, '--role', 'gateway'), { ...env, DIRECTORY_URL: directoryUrl });
  await build.untilCounted(url, setup.log);
  const tenants = tenantsOf(gateway, tokens);
  return opened({ setup, processes: [gateway, directory], database: 'bench_apart', tenants, dataDir });
}

async function openEmbedded(setup: Setup): Promise<OpenServer> {
  const dataDir = makeDataFolder();
  const product = await startServer(serve(await loadBuild(OUR_FOLDER)), { ...QUIET, DATA_DIR: dataDir });
  const { tenantUrl: url, secret: token } = FIRST.parse(product.ready).firstEnterprise;
  return opened({ setup, processes: [product], database: null, tenants: [{ url, token }], dataDir });
}

async function openScimmy(setup: Setup): Promise<OpenServer> {
  const scimmy = await startScript(pathOf('../peers/scimmy.ts'), {});
  return opened({ setup, processes: [scimmy], database: null, tenants: [TENANT.parse(scimmy.ready)] });
}

async function openJackson(setup: Setup): Promise<OpenServer> {
  if (!existsSync(pathOf('../peers/node_modules'))) {
    throw new Error('npm install --prefix bench/peers --ignore-scripts --omit=optional brings it');
  }
  const url = await setup.cluster.createDatabase('bench_jackson');
  const jackson = await startScript(pathOf('../peers/jackson.ts'), { DATABASE_URL: url, DO_NOT_TRACK: '1' });
  return opened({ setup, processes: [jackson], database: 'bench_jackson', tenants: [TENANT.parse(jackson.ready)] });
}

interface Parts extends Pick<OpenServer, 'processes' | 'database'> {
  readonly setup: Setup;
  readonly tenants: readonly Tenant[];
  readonly dataDir?: string;
}

function opened({ setup, processes, database, tenants, dataDir }: Parts): OpenServer {
  const [first] = tenants;
  if (first === undefined) throw new Error('A server needs an enterprise.');
  const { origin, pathname } = new URL(first.url);
  // Only who was filled by SQL has users by the ids that the benchmark computes.
  const ids = pathname.startsWith(`${SCIM}/bench`) ? 'computed' : 'listed';
  return {
    target: { origin, tenants, users: setup.users, ids },
    processes,
    database,
    async close() {
      for (const { stop } of processes) await stop();
      if (database !== null) await setup.cluster.dropDatabase(database);
      if (dataDir !== undefined) removeDataFolder(dataDir);
    },
  };
}
