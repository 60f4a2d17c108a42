import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase } from '../support/database/server-database.ts';
import { eventually } from '../support/eventually.ts';
import { GATEWAY_SECRET, type Product, startPart, startProduct } from '../support/product/product.ts';

/** Gateways cache a valid token for less; until then, the directory counts requests that arrive together once. */
const TOKEN_CACHE_MS = 2_100;

const DAY = new Date().toISOString().slice(0, 10);
const REVOKED = `This access token was revoked on ${DAY}; issue a new one and use it instead.`;
const INVALID =
  'The access token is invalid, expired or revoked for this enterprise; issue a new one and enter it as the secret token.';

interface Parts {
  readonly gateway: Product;
  readonly directory: Product;
  close(): Promise<void>;
}

/** The gateway and the directory, in one process or in one each. */
const DEPLOYMENTS: readonly (readonly [string, () => Promise<Parts>])[] = [
  [
    'in one process',
    async () => {
      const product = await startProduct();
      return { gateway: product, directory: product, close: () => product.close() };
    },
  ],
  [
    'with a separate gateway',
    async () => {
      const database = await createDatabase();
      const environment = { DATABASE_URL: database.url, GATEWAY_SECRET };
      const directory = await startPart(environment, 'directory');
      await directory.createEnterprise('acme');
      const atDirectory = { DIRECTORY_URL: `${directory.url}/graphql`, GATEWAY_SECRET };
      const gateway = await startPart(atDirectory, 'gateway');
      return {
        gateway,
        directory,
        close: () => gateway.close().then(directory.close).then(database.drop),
      };
    },
  ],
];

describe.each(DEPLOYMENTS)('an ended access token, %s', (_deployment, open) => {
  let parts: Parts;
  beforeAll(async () => {
    parts = await open();
    await parts.directory.createEnterprise('other');
  });
  afterAll(() => parts.close());

  async function ask(secret: string, enterprise = 'acme') {
    const url = `${parts.gateway.url}/api/scim/v2/enterprises/${enterprise}/Users?count=1`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${secret}` } });
    return { status: answer.status, detail: ((await answer.json()) as { detail: string }).detail };
  }

  async function tokensOf(enterprise: string) {
    const { data } = await parts.directory.graphql<{ enterprise: { accessTokens: readonly Listed[] } }>(LIST, {
      enterprise,
    });
    return data.enterprise.accessTokens;
  }

  async function givenEnded(name: string): Promise<string> {
    const secret = await parts.directory.issueAccessToken('acme', 'USER_PROVISIONING', name);
    const id = (await tokensOf('acme')).find((token) => token.name === name)?.id;
    await ask(secret);
    await parts.directory.graphql(REVOKE, { id });
    await wait(TOKEN_CACHE_MS);
    return secret;
  }

  const refusalsOf = (name: string, isWanted: (count: number) => boolean) =>
    eventually(
      async () => (await tokensOf('acme')).find((token) => token.name === name)?.refusals ?? null,
      (refusals) => isWanted(refusals?.count ?? 0),
    );

  it('is reported as revoked at its own enterprise, and as invalid elsewhere', async () => {
    const secret = await givenEnded('told');

    expect(await ask(secret)).toEqual({ status: 401, detail: REVOKED });
    expect(await ask(secret, 'ACME')).toEqual({ status: 401, detail: REVOKED });
    for (const [token, enterprise] of [
      [secret, 'other'],
      [secret, 'nobody'],
      ['xmd_unknown', 'acme'],
    ] as const)
      expect(await ask(token, enterprise)).toEqual({ status: 401, detail: INVALID });
  });

  it('is counted once per request, concurrent or not, through SCIM and GraphQL', async () => {
    const secret = await givenEnded('counted');
    const before = new Date();
    const { errors } = await parts.directory.graphql('{ access { enterprise } }', {}, secret);

    await Promise.all(Array.from({ length: 20 }, () => ask(secret)));
    await ask(secret, 'other');
    const refusals = await refusalsOf('counted', (count) => count >= 21);

    expect(errors).toEqual([{ message: REVOKED, extensions: { code: 'UNAUTHENTICATED', field: 'revokedAt' } }]);
    expect(refusals?.count).toBe(21);
    expect(Date.parse(refusals?.since ?? '')).toBeGreaterThanOrEqual(before.getTime());
    expect(Date.parse(refusals?.last ?? '')).toBeGreaterThanOrEqual(Date.parse(refusals?.since ?? ''));
  });

  it('is counted in the metrics of the directory', async () => {
    const secret = await givenEnded('measured');
    await ask(secret);

    const metrics = await (await fetch(`${parts.directory.url}/metrics`)).text();

    expect(metrics).toMatch(/^ended_token_requests_total\{state="revoked"\} \d+$/m);
    expect(metrics).not.toContain('enterprise="other"');
  });

  it('opens no session, and says why', async () => {
    const secret = await givenEnded('signing in');
    const answer = await fetch(`${parts.directory.url}/console/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-console': '1' },
      body: JSON.stringify({ token: secret }),
    });

    expect([answer.status, await answer.json()]).toEqual([
      401,
      { errors: [{ message: REVOKED, extensions: { code: 'UNAUTHENTICATED', field: 'revokedAt' } }] },
    ]);
  });
});

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly refusals: { readonly count: number; readonly since: string; readonly last: string } | null;
}

const LIST = `query ($enterprise: String!) {
  enterprise(name: $enterprise) { accessTokens { id name refusals { count since last } } }
}`;
const REVOKE = 'mutation ($id: ID!) { revokeAccessToken(enterprise: "acme", id: $id) { id } }';
