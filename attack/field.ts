import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { makeDataFolder, removeDataFolder } from '../bench/servers/data-folder.ts';
import { runToEnd } from '../bench/servers/processes.ts';
import { send } from './load/send.ts';
import { startVictim } from './server/start.ts';

const SCIM = '/api/scim/v2/enterprises';
const DATABASE = 'attack_field';
const JSON_BODY = { 'content-type': 'application/json' };
const WARM_UPS = 30;
const WARM_UP_ADDRESS = '127.0.0.9';
/** Short, so that a request that is sent slowly is over within a finding; more than a token waits for its budget. */
export const REQUEST_TIMEOUT_MS = 8_000;
const ISSUE = `mutation ($enterprise: String!, $name: String!, $permissions: [Permission!]!) {
  issueAccessToken(enterprise: $enterprise, name: $name, permissions: $permissions) { secret accessToken { id } }
}`;

/**
 * An enterprise and its tokens: Entra's, one that reads, one that writes.
 *
 * @typedef {{ name: string, scim: string, tokens: { entra: string, reader: string, writer: string } }} Tenant
 * @typedef {{ data: any, errors?: { message: string, extensions: { code: string } }[] }} Reply
 */

/** Where attacks take place: a server of ours with two enterprises, one that attacks and a neighbour. */
export class Field {
  /** @type {import('./server/start.ts').Victim | null} */
  #victim = null;
  #adminToken = randomBytes(32).toString('hex');
  #gatewaySecret = randomBytes(32).toString('hex');
  #folder = makeDataFolder();
  /** @type {Tenant[]} */
  #tenants = [];

  /**
   * @param {{ build: import('../bench/servers/builds.ts').Build, cluster: import('../bench/database/cluster.ts').Cluster,
   *   users: number, seconds: number }} options `seconds`: how long a flood lasts
   */
  constructor({ build, cluster, users, seconds }) {
    this.build = build;
    this.cluster = cluster;
    this.users = users;
    this.seconds = seconds;
    this.logFile = join(this.#folder, 'server.log');
    this.databaseUrl = '';
  }

  get server() {
    if (this.#victim === null) throw new Error('The server has not been started.');
    return this.#victim;
  }

  get url() {
    return this.server.url;
  }

  get adminToken() {
    return this.#adminToken;
  }

  /** @returns {Tenant} who attacks */
  get attacker() {
    return /** @type {Tenant} */ (this.#tenants[0]);
  }

  /** @returns {Tenant} whose users wait meanwhile */
  get neighbour() {
    return /** @type {Tenant} */ (this.#tenants[1]);
  }

  /** Makes the database, the people and the tokens. */
  async open() {
    const { main, addEnterprises, fillUsers, productRowOf: rowOf, untilCounted } = this.build;
    this.databaseUrl = await this.cluster.createDatabase(DATABASE);
    await runToEnd([main, 'migrate'], this.#env());
    await addEnterprises(this.databaseUrl, ['attacker', 'neighbour'].map(inventedToken));
    await fillUsers(this.databaseUrl, { enterprises: 2, users: this.users, rowOf });
    await this.start();
    this.#tenants = [await this.#tenant('bench1'), await this.#tenant('bench2')];
    await untilCounted(this.databaseUrl, () => undefined);
  }

  /** Starts the server, also after it has ended. */
  async start() {
    const { main, nodeOptions } = this.build;
    this.#victim = await startVictim({ main, nodeOptions, env: this.#env(), logFile: this.logFile });
    await this.#warmUp();
  }

  /** A few strangers at both doors: what code costs that runs for the first time is no finding. */
  async #warmUp() {
    for (let turn = 0; turn < WARM_UPS; turn += 1) {
      for (const path of ['/graphql', `${SCIM}/bench1/Users`]) {
        await send(this.url, { path, token: inventedToken(), headers: JSON_BODY, body: '{}', from: WARM_UP_ADDRESS });
      }
    }
  }

  async close() {
    await this.#victim?.stop();
    await this.cluster.dropDatabase(DATABASE);
    removeDataFolder(this.#folder);
  }

  /** Asks the directory, to prepare something. @param {string} token @param {string} query @param {object} variables @returns {Promise<Reply>} */
  async ask(token, query, variables = {}) {
    const reply = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return /** @type {Reply} */ (await reply.json());
  }

  /** @param {string} enterprise @param {string} permission @param {string} [name] */
  async issue(enterprise, permission, name = permission) {
    const { data, errors } = await this.ask(this.#adminToken, ISSUE, { enterprise, name, permissions: [permission] });
    if (errors !== undefined) throw new Error(`No token could be made: ${JSON.stringify(errors)}`);
    return /** @type {{ secret: string, accessToken: { id: string } }} */ (data.issueAccessToken);
  }

  /** @param {string} name @returns {Promise<Tenant>} */
  async #tenant(name) {
    const of = async (/** @type {string} */ permission) => (await this.issue(name, permission)).secret;
    const entra = await of('USER_PROVISIONING');
    const tokens = { entra, reader: await of('READ_DIRECTORY'), writer: await of('MANAGE_USERS') };
    return { name, scim: `${SCIM}/${name}`, tokens };
  }

  /** Limits are those of production; only slow requests end sooner. */
  #env() {
    return {
      PORT: '0',
      LOG_LEVEL: 'info',
      DATABASE_URL: this.databaseUrl,
      DATA_DIR: this.#folder,
      ADMIN_TOKEN: this.#adminToken,
      GATEWAY_SECRET: this.#gatewaySecret,
      REQUEST_TIMEOUT_MS: String(REQUEST_TIMEOUT_MS),
    };
  }
}

/** Of the form of a token, and nobody's. @returns {string} */
export function inventedToken() {
  return `xmd_${randomBytes(32).toString('base64url')}`;
}
