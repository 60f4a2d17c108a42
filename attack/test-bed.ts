import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { Cluster } from '../bench/database/cluster.ts';
import type { Build } from '../bench/servers/builds.ts';
import { makeDataFolder, removeDataFolder } from '../bench/servers/data-folder.ts';
import { runToEnd } from '../bench/servers/processes.ts';
import { send } from './load/send.ts';
import { startTargetServer, type TargetServer } from './server/start.ts';

const SCIM = '/api/scim/v2/enterprises';
const DATABASE = 'attack_test_bed';
const JSON_BODY = { 'content-type': 'application/json' };
const WARM_UPS = 30;
const WARM_UP_ADDRESS = '127.0.0.9';
/** Short, so that a slow request ends within a finding's run; longer than a token waits for its budget. */
export const REQUEST_TIMEOUT_MS = 8_000;
const ISSUE = `mutation ($enterprise: String!, $name: String!, $permissions: [Permission!]!) {
  issueAccessToken(enterprise: $enterprise, name: $name, permissions: $permissions) { secret accessToken { id } }
}`;

const issuedSchema = z.object({ secret: z.string(), accessToken: z.object({ id: z.string() }) });
const replySchema = z.object({ data: z.unknown().optional(), errors: z.array(z.unknown()).default([]) });

/** An access token, just issued. */
export type IssuedToken = z.infer<typeof issuedSchema>;

/** An enterprise and its access tokens. */
export interface Tenant {
  readonly name: string;
  /** The path of its tenant URL. */
  readonly scim: string;
  /** For SCIM, to read, and to write. */
  readonly tokens: { readonly entra: string; readonly reader: string; readonly writer: string };
}

/** A GraphQL request. */
export interface GraphqlRequest {
  readonly token: string;
  readonly query: string;
  readonly variables?: object;
}

/** A GraphQL response; `data` is `null` when there are errors. */
export interface GraphqlReply<Data> {
  readonly data: Data | null;
  readonly errors: readonly unknown[];
}

/** What a test bed is made with. */
export interface TestBedOptions {
  readonly build: Build;
  readonly cluster: Cluster;
  /** Of each enterprise. */
  readonly users: number;
  /** How long a flood lasts. */
  readonly seconds: number;
}

/** A server with two enterprises: one that attacks, and a neighbour. */
export class TestBed {
  readonly build: Build;
  readonly users: number;
  readonly seconds: number;
  readonly adminToken = randomBytes(32).toString('hex');
  readonly #cluster: Cluster;
  readonly #gatewaySecret = randomBytes(32).toString('hex');
  readonly #folder = makeDataFolder();
  #databaseUrl = '';
  #server: TargetServer | null = null;
  #attacker: Tenant | null = null;
  #neighbour: Tenant | null = null;

  constructor({ build, cluster, users, seconds }: TestBedOptions) {
    this.build = build;
    this.users = users;
    this.seconds = seconds;
    this.#cluster = cluster;
  }

  get server(): TargetServer {
    return opened(this.#server);
  }

  get url(): string {
    return this.server.url;
  }

  get logFile(): string {
    return join(this.#folder, 'server.log');
  }

  /** The enterprise that attacks. */
  get attacker(): Tenant {
    return opened(this.#attacker);
  }

  /** The enterprise whose requests must not suffer. */
  get neighbour(): Tenant {
    return opened(this.#neighbour);
  }

  /** Creates the database, its users and the access tokens, and starts the server. */
  async open(): Promise<void> {
    const { main, addEnterprises, fillUsers, productRowOf: rowOf, untilCounted } = this.build;
    this.#databaseUrl = await this.#cluster.createDatabase(DATABASE);
    await runToEnd([main, 'migrate'], this.#env());
    await addEnterprises(this.#databaseUrl, ['attacker', 'neighbour'].map(inventedToken));
    await fillUsers(this.#databaseUrl, { enterprises: 2, users: this.users, rowOf });
    await this.start();
    this.#attacker = await this.#tenant('bench1');
    this.#neighbour = await this.#tenant('bench2');
    await untilCounted(this.#databaseUrl, () => undefined);
  }

  /** Starts the server, also again after it has ended. */
  async start(): Promise<void> {
    const { main, nodeOptions } = this.build;
    this.#server = await startTargetServer({ main, nodeOptions, env: this.#env(), logFile: this.logFile });
    await this.#warmUp();
  }

  /** Sends some unauthenticated requests: what code costs that runs for the first time is no finding. */
  async #warmUp(): Promise<void> {
    for (let turn = 0; turn < WARM_UPS; turn += 1) {
      for (const path of ['/graphql', `${SCIM}/bench1/Users`]) {
        await send(this.url, { path, token: inventedToken(), headers: JSON_BODY, body: '{}', from: WARM_UP_ADDRESS });
      }
    }
  }

  /** Stops the server and deletes its data. */
  async close(): Promise<void> {
    await this.#server?.stop();
    await this.#cluster.dropDatabase(DATABASE);
    removeDataFolder(this.#folder);
  }

  /**
   * Sends a GraphQL request that is not part of an attack.
   *
   * @throws ZodError when the data has another form
   */
  async ask<Data>(schema: z.ZodType<Data>, request: GraphqlRequest): Promise<GraphqlReply<Data>> {
    const { token, query, variables = {} } = request;
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { ...JSON_BODY, authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = replySchema.parse(await response.json());
    return { data: errors.length > 0 ? null : schema.parse(data), errors };
  }

  /**
   * Issues an access token of an enterprise.
   *
   * @throws Error when the directory rejects the request
   */
  async issue(enterprise: string, permission: string, name = permission): Promise<IssuedToken> {
    const variables = { enterprise, name, permissions: [permission] };
    const schema = z.object({ issueAccessToken: issuedSchema });
    const { data, errors } = await this.ask(schema, { token: this.adminToken, query: ISSUE, variables });
    if (data === null) throw new Error(`No access token could be issued: ${JSON.stringify(errors)}`);
    return data.issueAccessToken;
  }

  async #tenant(name: string): Promise<Tenant> {
    const secretOf = async (permission: string) => (await this.issue(name, permission)).secret;
    const entra = await secretOf('USER_PROVISIONING');
    const reader = await secretOf('READ_DIRECTORY');
    const writer = await secretOf('MANAGE_USERS');
    return { name, scim: `${SCIM}/${name}`, tokens: { entra, reader, writer } };
  }

  /** Limits are those of production, except that slow requests end sooner. */
  #env(): Record<string, string> {
    return {
      PORT: '0',
      LOG_LEVEL: 'info',
      DATABASE_URL: this.#databaseUrl,
      DATA_DIR: this.#folder,
      ADMIN_TOKEN: this.adminToken,
      GATEWAY_SECRET: this.#gatewaySecret,
      REQUEST_TIMEOUT_MS: String(REQUEST_TIMEOUT_MS),
    };
  }
}

function opened<Part>(part: Part | null): Part {
  if (part === null) throw new Error('The test bed has not been opened.');
  return part;
}

/** A token in the right form that was never issued. */
export function inventedToken(): string {
  return `xmd_${randomBytes(32).toString('base64url')}`;
}
