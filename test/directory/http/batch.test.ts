import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { executeBatch } from '../../../src/directory/http/batch.ts';
import { createUserOperation, userOperation, usersOperation } from '../../../src/wire/operations.generated.ts';
import { hashOf } from '../../../src/wire/persisted-query.ts';
import type { WireOperation } from '../../../src/wire/transport.ts';
import { startLocalServer } from '../../support/network/local-server.ts';
import { GATEWAY_SECRET, type Product, startProduct } from '../../support/product/product.ts';

/** Authenticates as a gateway. */
const GATEWAY = { 'x-directory-gateway': GATEWAY_SECRET };

interface Line {
  readonly place: number;
  readonly reply: { readonly data?: object | null; readonly errors?: readonly { readonly extensions: object }[] };
}

describe('a batch of persisted operations', () => {
  let product: Product;
  let token: string;
  beforeAll(async () => {
    product = await startProduct({ GATEWAY_SECRET });
    token = await product.issueAccessToken('acme', 'USER_PROVISIONING');
  });
  afterAll(() => product.close());

  function post(body: unknown, secret = token): Promise<Response> {
    return fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}`, ...GATEWAY },
      body: JSON.stringify(body),
    });
  }

  const asked = (operation: WireOperation<unknown, never>, variables: object, requestId: string = randomUUID()) => ({
    requestId,
    operation: { extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(operation) } }, variables },
  });

  async function linesOf(response: Response): Promise<Line[]> {
    const lines = (await response.text()).trimEnd().split('\n');
    return lines.map((line) => JSON.parse(line) as Line).sort((a, b) => a.place - b.place);
  }

  const list = (enterprise: string) =>
    asked(usersOperation, { enterprise, filter: null, orderBy: [], first: 2, offset: 0 });

  it('has one line per operation, with the response that the operation has outside a batch, also when it is rejected', async () => {
    const absent = asked(userOperation, { enterprise: 'acme', id: randomUUID() });
    const unsuitable = asked(userOperation, { enterprise: 'acme' });

    const response = await post([list('acme'), list('nowhere'), absent, unsuitable]);

    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    const lines = await linesOf(response);
    expect(lines.map(({ place }) => place)).toEqual([0, 1, 2, 3]);
    const codes = lines.map(({ reply }) => reply.errors?.[0]?.extensions ?? null);
    expect(codes).toMatchObject([null, { code: 'UNAUTHENTICATED' }, null, { code: 'BAD_USER_INPUT' }]);
    expect(lines[2]?.reply).toEqual({ data: { enterprise: { user: null } } });
  });

  it('records each change under the request id of its operation', async () => {
    const ids = [randomUUID(), randomUUID()];
    const create = (requestId: string, at: number) =>
      asked(createUserOperation, { enterprise: 'acme', user: { userName: `many.${at}` } }, requestId);

    const lines = await linesOf(await post(ids.map(create)));

    const reader = await product.issueAccessToken('acme', 'READ_DIRECTORY');
    const query = '{ enterprise(name: "acme") { changes(first: 9) { nodes { requestId operation } } } }';
    const { data } = (await (await post({ query }, reader)).json()) as {
      data: { enterprise: { changes: { nodes: { requestId: string }[] } } };
    };
    expect(lines.map(({ reply }) => reply.errors ?? null)).toEqual([null, null]);
    expect(data.enterprise.changes.nodes.map(({ requestId }) => requestId).sort()).toEqual([...ids].sort());
  });

  it('has an error for an unknown operation only', async () => {
    const unknown = { requestId: 'no id', operation: { query: '{ __typename }' } };

    const [line] = await linesOf(await post([unknown]));

    expect(line?.reply.errors?.[0]?.extensions).toEqual({ code: 'BAD_REQUEST' });
  });

  it.each([
    ['no items', []],
    ['an item that is not an operation', [1]],
    ['the batches of other GraphQL clients', [{ query: '{ __typename }' }]],
    ['too many items', Array.from({ length: 33 }, () => ({ requestId: '', operation: {} }))],
  ])('is refused as a whole when the array has %s', async (_case, body) => {
    const response = await post(body);

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});

describe('executeBatch', () => {
  it('writes each line when its operation is complete, so that a fast one does not wait for a slow one', async () => {
    const app = express().use(express.json(), (_request, response, next) => {
      response.locals.caller = { token: 't', isGateway: true };
      next();
    });
    app.use(
      executeBatch({
        async send({ name }) {
          if (name === 'Users') await wait(50);
          return { data: { name }, error: null } as never;
        },
      }),
    );
    const server = await startLocalServer(app);
    const items = [usersOperation, userOperation].map(({ text }) => ({ requestId: '', operation: { query: text } }));

    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(items),
    });

    const lines = (await response.text()).trimEnd().split('\n');
    server.close();
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { place: 1, reply: { data: { name: 'User' } } },
      { place: 0, reply: { data: { name: 'Users' } } },
    ]);
  });
});
