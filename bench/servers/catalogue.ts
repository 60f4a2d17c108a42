import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rowOf as floorRowOf } from '../floor/user.ts';
import { loadBuild, OUR_FOLDER } from './builds.ts';
import { makeDataFolder, removeDataFolder } from './data-folder.ts';
import { runToEnd, startServer } from './processes.ts';

/**
 * What a server needs to start.
 *
 * @typedef {{ cluster: import('../database/cluster.ts').Cluster, users: number, enterprises: number,
 *   say: (text: string) => void }} Site
 * @typedef {import('./processes.ts').ServerProcess} ServerProcess
 * @typedef {import('./builds.ts').Build} Build
 * @typedef {{
 *   target: import('../load/people.ts').Target, processes: readonly ServerProcess[], database: string | null,
 *   close: () => Promise<void>,
 * }} Opened
 * @typedef {{ name: string, title: string, isForLarge: boolean, open: (site: Site) => Promise<Opened> }} Server
 */

const pathOf = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const SCIM = '/api/scim/v2/enterprises';
const QUIET = { RATE_LIMIT_PER_SECOND: '0', LOG_LEVEL: 'error', PORT: '0' };

/** @type {readonly Server[]} */
export const SERVERS = [
  { name: 'floor', title: 'floor', isForLarge: true, open: openFloor },
  {
    name: 'postgres',
    title: 'ours, PostgreSQL',
    isForLarge: true,
    open: (site) => openProduct('postgres', OUR_FOLDER, site),
  },
  { name: 'embedded', title: 'ours, embedded server', isForLarge: false, open: openEmbedded },
  { name: 'apart', title: 'ours, apart', isForLarge: true, open: openApart },
  { name: 'scimmy', title: 'scimmy, memory', isForLarge: false, open: openScimmy },
  { name: 'jackson', title: 'jackson, PostgreSQL', isForLarge: false, open: openJackson },
];

const PEERS = ['scimmy', 'jackson'];

/** Whether an error of the server is one of ours. @param {string} name */
export const isOurs = (name) => !PEERS.includes(name);

/** Another checkout, as it is and with its own start, on PostgreSQL. @param {import('./builds.ts').NamedFolder} build @returns {Server} */
export function otherBuild({ name, folder }) {
  return { name, title: `${name}, PostgreSQL`, isForLarge: true, open: (site) => openProduct(name, folder, site) };
}

/** A database with the product's schema and the people of the start. @param {string} name @param {Build} build @param {Site} site */
async function prepareDatabase(name, build, { cluster, users, enterprises, say }) {
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
  say(`  ${enterprises * users} users written in ${seconds} s, ${await cluster.megabytesOf(name)} MB`);
  return { url, tokens };
}

/** @param {string} origin @param {readonly string[]} tokens */
const tenantsOf = (origin, tokens) =>
  tokens.map((token, index) => ({ url: `${origin}${SCIM}/bench${index + 1}`, token }));

/** @param {Site} site @returns {Promise<Opened>} */
async function openFloor(site) {
  const build = { ...(await loadBuild(OUR_FOLDER)), productRowOf: floorRowOf };
  const { url, tokens } = await prepareDatabase('bench_floor', build, site);
  const floor = await startServer([pathOf('../floor/floor.ts')], {
    DATABASE_URL: url,
    TOKENS: JSON.stringify(tokens),
  });
  return opened({ site, processes: [floor], database: 'bench_floor', tenants: tenantsOf(floor.told.url, tokens) });
}

/** Started twice: the second start finds the database up to date. @param {string} name @param {string} folder @param {Site} site */
async function openProduct(name, folder, site) {
  const database = `bench_${name}`;
  const build = await loadBuild(folder);
  const { url, tokens } = await prepareDatabase(database, build, site);
  const dataDir = makeDataFolder();
  const start = () => startServer(serve(build), { ...QUIET, DATABASE_URL: url, DATA_DIR: dataDir });
  await (await start()).stop();
  const product = await start();
  await build.untilCounted(url, site.say);
  return opened({ site, processes: [product], database, tenants: tenantsOf(product.told.url, tokens), dataDir });
}

/** The words that start a build. @param {Build} build @param {readonly string[]} more */
const serve = ({ nodeOptions, main }, ...more) => [...nodeOptions, main, 'serve', '--json', ...more];

/** @param {Site} site @returns {Promise<Opened>} */
async function openApart(site) {
  const build = await loadBuild(OUR_FOLDER);
  const { url, tokens } = await prepareDatabase('bench_apart', build, site);
  const dataDir = makeDataFolder();
  const env = { ...QUIET, DATA_DIR: dataDir, GATEWAY_SECRET: 'shared-by-gateways-and-directories-of-the-bench' };
  const directory = await startServer(serve(build, '--role', 'directory'), { ...env, DATABASE_URL: url });
  const directoryUrl = `${directory.told.url}/graphql`;
  const gateway = await startServer(serve(build, '--role', 'gateway'), { ...env, DIRECTORY_URL: directoryUrl });
  await build.untilCounted(url, site.say);
  const tenants = tenantsOf(gateway.told.url, tokens);
  return opened({ site, processes: [gateway, directory], database: 'bench_apart', tenants, dataDir });
}

/** @param {Site} site @returns {Promise<Opened>} */
async function openEmbedded(site) {
  const dataDir = makeDataFolder();
  const product = await startServer(serve(await loadBuild(OUR_FOLDER)), { ...QUIET, DATA_DIR: dataDir });
  const { tenantUrl, secret } = product.told.firstEnterprise;
  return opened({ site, processes: [product], database: null, tenants: [{ url: tenantUrl, token: secret }], dataDir });
}

/** @param {Site} site @returns {Promise<Opened>} */
async function openScimmy(site) {
  const scimmy = await startServer([pathOf('../peers/scimmy.ts')], {});
  return opened({ site, processes: [scimmy], database: null, tenants: [scimmy.told] });
}

/** @param {Site} site @returns {Promise<Opened>} */
async function openJackson(site) {
  if (!existsSync(pathOf('../peers/node_modules'))) {
    throw new Error('npm install --prefix bench/peers --ignore-scripts --omit=optional brings it');
  }
  const url = await site.cluster.createDatabase('bench_jackson');
  const jackson = await startServer([pathOf('../peers/jackson.ts')], { DATABASE_URL: url, DO_NOT_TRACK: '1' });
  return opened({ site, processes: [jackson], database: 'bench_jackson', tenants: [jackson.told] });
}

/**
 * @param {{ site: Site, processes: readonly ServerProcess[], database: string | null, dataDir?: string,
 *   tenants: readonly import('../load/people.ts').Tenant[] }} parts
 * @returns {Opened}
 */
function opened({ site, processes, database, tenants, dataDir }) {
  // Only who was filled by SQL knows people by the ids that we worked out.
  const ids = tenants[0]?.url.includes(`${SCIM}/bench`) ? 'computed' : 'listed';
  return {
    target: { tenants, users: site.users, ids },
    processes,
    database,
    async close() {
      for (const { stop } of processes) await stop();
      if (database !== null) await site.cluster.dropDatabase(database);
      if (dataDir !== undefined) removeDataFolder(dataDir);
    },
  };
}
