import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { untilCounted } from '../database/counted.mjs';
import { addEnterprises, fillUsers } from '../database/fill.mjs';
import { productRowOf } from '../database/product-rows.mjs';
import { rowOf as floorRowOf } from '../floor/user.mjs';
import { makeDataFolder, removeDataFolder } from './data-folder.mjs';
import { runToEnd, startServer } from './processes.mjs';

/**
 * What a server needs to start.
 *
 * @typedef {{ cluster: import('../database/cluster.mjs').Cluster, users: number, enterprises: number, other: string | null,
 *   say: (text: string) => void }} Site
 * @typedef {import('./processes.mjs').ServerProcess} ServerProcess
 * @typedef {{
 *   target: import('../load/people.mjs').Target, processes: readonly ServerProcess[], database: string | null,
 *   close: () => Promise<void>,
 * }} Opened
 * @typedef {{ name: string, title: string, isForLarge: boolean, open: (site: Site) => Promise<Opened> }} Server
 */

const pathOf = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const MAIN = pathOf('../../dist/main.js');
/** As `npm start` starts it: what stands between `node` and the program. */
const { start: START } = JSON.parse(readFileSync(pathOf('../../package.json'), 'utf8')).scripts;
const NODE_OPTIONS = START.split(' ').filter((/** @type {string} */ word) => word.startsWith('--'));
const SCIM = '/api/scim/v2/enterprises';
const QUIET = { RATE_LIMIT_PER_SECOND: '0', LOG_LEVEL: 'error', PORT: '0' };

/** @type {readonly Server[]} */
export const SERVERS = [
  { name: 'floor', title: 'floor', isForLarge: true, open: openFloor },
  {
    name: 'postgres',
    title: 'ours, PostgreSQL',
    isForLarge: true,
    open: (site) => openProduct('postgres', MAIN, site),
  },
  { name: 'embedded', title: 'ours, embedded', isForLarge: false, open: openEmbedded },
  { name: 'apart', title: 'ours, apart', isForLarge: true, open: openApart },
  { name: 'other', title: 'ours, other build', isForLarge: true, open: openOther },
  { name: 'scimmy', title: 'scimmy, memory', isForLarge: false, open: openScimmy },
  { name: 'jackson', title: 'jackson, PostgreSQL', isForLarge: false, open: openJackson },
];

const PEERS = ['scimmy', 'jackson'];

/** Whether an error of the server is one of ours. @param {string} name */
export const isOurs = (name) => !PEERS.includes(name);

/** A database with the product's schema and the people of the start. @param {string} name @param {any} rowOf @param {Site} site */
async function prepareDatabase(name, rowOf, { cluster, users, enterprises, say }) {
  const url = await cluster.createDatabase(name);
  const dataDir = makeDataFolder();
  await runToEnd([MAIN, 'migrate'], { ...QUIET, DATABASE_URL: url, DATA_DIR: dataDir });
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
  const { url, tokens } = await prepareDatabase('bench_floor', floorRowOf, site);
  const floor = await startServer([pathOf('../floor/floor.mjs')], {
    DATABASE_URL: url,
    TOKENS: JSON.stringify(tokens),
  });
  return opened({ site, processes: [floor], database: 'bench_floor', tenants: tenantsOf(floor.told.url, tokens) });
}

/** Started twice: the second start finds the database up to date. @param {string} name @param {string} main @param {Site} site */
async function openProduct(name, main, site) {
  const database = `bench_${name}`;
  const { url, tokens } = await prepareDatabase(database, productRowOf, site);
  const dataDir = makeDataFolder();
  const start = () =>
    startServer([...NODE_OPTIONS, main, 'serve', '--json'], { ...QUIET, DATABASE_URL: url, DATA_DIR: dataDir });
  await (await start()).stop();
  const product = await start();
  await untilCounted(url, site.say);
  return opened({ site, processes: [product], database, tenants: tenantsOf(product.told.url, tokens), dataDir });
}

/** @param {Site} site */
function openOther(site) {
  if (site.other === null) throw new Error('Name the other build: --other FOLDER/dist/main.js');
  return openProduct('other', site.other, site);
}

/** @param {Site} site @returns {Promise<Opened>} */
async function openApart(site) {
  const { url, tokens } = await prepareDatabase('bench_apart', productRowOf, site);
  const dataDir = makeDataFolder();
  const env = { ...QUIET, DATA_DIR: dataDir };
  const directory = await startServer([...NODE_OPTIONS, MAIN, 'serve', '--json', '--role', 'directory'], {
    ...env,
    DATABASE_URL: url,
  });
  const gateway = await startServer([...NODE_OPTIONS, MAIN, 'serve', '--json', '--role', 'gateway'], {
    ...env,
    DIRECTORY_URL: `${directory.told.url}/graphql`,
  });
  await untilCounted(url, site.say);
  const tenants = tenantsOf(gateway.told.url, tokens);
  return opened({ site, processes: [gateway, directory], database: 'bench_apart', tenants, dataDir });
}

/** @param {Site} site @returns {Promise<Opened>} */
async function openEmbedded(site) {
  const dataDir = makeDataFolder();
  const product = await startServer([...NODE_OPTIONS, MAIN, 'serve', '--json'], { ...QUIET, DATA_DIR: dataDir });
  const { tenantUrl, secret } = product.told.firstEnterprise;
  return opened({ site, processes: [product], database: null, tenants: [{ url: tenantUrl, token: secret }], dataDir });
}

/** @param {Site} site @returns {Promise<Opened>} */
async function openScimmy(site) {
  const scimmy = await startServer([pathOf('../peers/scimmy.mjs')], {});
  return opened({ site, processes: [scimmy], database: null, tenants: [scimmy.told] });
}

/** @param {Site} site @returns {Promise<Opened>} */
async function openJackson(site) {
  if (!existsSync(pathOf('../peers/node_modules'))) {
    throw new Error('npm install --prefix bench/peers --ignore-scripts --omit=optional brings it');
  }
  const url = await site.cluster.createDatabase('bench_jackson');
  const jackson = await startServer([pathOf('../peers/jackson.mjs')], { DATABASE_URL: url, DO_NOT_TRACK: '1' });
  return opened({ site, processes: [jackson], database: 'bench_jackson', tenants: [jackson.told] });
}

/**
 * @param {{ site: Site, processes: readonly ServerProcess[], database: string | null, dataDir?: string,
 *   tenants: readonly import('../load/people.mjs').Tenant[] }} parts
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
