import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../../src/boot/roles/serve.ts';
import type { Environment } from '../../../src/boot/settings/secret-files.ts';
import { type Role, readSettings } from '../../../src/boot/settings/settings.ts';
import { createMigratedDatabase } from '../database/migrated-database.ts';
import type { Stage } from '../wire/conversation.ts';

/** The administration token of every product that the tests start. */
export const ADMIN_TOKEN = 'an-administration-token-for-tests-alone';

/** The gateway secret of products that a test starts with one. */
export const GATEWAY_SECRET = 'a-secret-of-gateways-for-tests-alone-1';

/** A product that answers requests, in this process. */
export interface Product extends Stage {
  readonly url: string;
  /** Sends a GraphQL operation with the administration token, or with another token. */
  readonly graphql: <Data>(query: string, variables?: object, token?: string) => Promise<GraphqlReply<Data>>;
  close(): Promise<void>;
}

/** A response of `/graphql`. */
export interface GraphqlReply<Data> {
  readonly data: Data;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** Starts the product with the enterprise `acme` on a free port, with a new database unless `DATABASE_URL` is set. */
export async function startProduct(environment: Environment = {}): Promise<Product> {
  if (environment.DATABASE_URL !== undefined) return startPart(environment);
  const database = await createMigratedDatabase();
  const product = await startPart({ DATABASE_URL: database.url, ...environment });
  return { ...product, close: () => product.close().then(database.drop) };
}

/** Starts the product with the enterprise `acme`, and with the embedded server. */
export function startWithEmbedded(): Promise<Product> {
  return startPart({});
}

/** Starts the product, or one role of it, with these settings. */
export async function startPart(environment: Environment, role: Role = 'all'): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'xm-directory-test-'));
  const settings = readSettings(role, {
    PORT: '0',
    DATA_DIR: folder,
    ADMIN_TOKEN,
    RATE_LIMIT_PER_SECOND: '0',
    CONCURRENT_REQUESTS: '0',
    LOG_LEVEL: 'silent',
    ...environment,
  });
  const server = await serve({ role, settings, onFatal: throwIt });
  await server.ready;
  const stage = stageAt(server.url, environment.DIRECTORY_URL ?? `${server.url}/graphql`);
  // Only the embedded server's first start creates an enterprise.
  if (role === 'all' && environment.DATABASE_URL !== undefined) await stage.createEnterprise('acme');
  return {
    ...stage,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function throwIt(error: Error): never {
  throw error;
}

/** Functions that prepare test data through the GraphQL API of a running product. */
export function stageAt(url: string, graphqlUrl = `${url}/graphql`): Omit<Product, 'close'> {
  const graphql = async <Data>(query: string, variables: object = {}, token = ADMIN_TOKEN) => {
    const response = await fetch(graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphqlReply<Data>;
  };
  return {
    url,
    urls: [url],
    graphql,
    createEnterprise: (name) => graphql('mutation ($name: String!) { createEnterprise(name: $name) { id } }', { name }),
    issueAccessToken: async (enterprise, permission, name = 'test') => {
      const { data } = await graphql<{ issueAccessToken: { secret: string } }>(ISSUE, {
        enterprise,
        name,
        permissions: [permission],
      });
      return data.issueAccessToken.secret;
    },
  };
}

const ISSUE = `mutation ($enterprise: String!, $name: String!, $permissions: [Permission!]!) {
  issueAccessToken(enterprise: $enterprise, name: $name, permissions: $permissions) { secret }
}`;
