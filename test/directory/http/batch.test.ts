import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createUserOperation, userOperation, usersOperation } from '../../../src/wire/operations.generated.ts';
import { hashOf } from '../../../src/wire/persisted-query.ts';
import type { WireOperation } from '../../../src/wire/transport.ts';
import { GATEWAY_SECRET, type Product, startProduct } from '../../support/product.ts';

/** As a gateway proves itself. */
const GATEWAY = { 'x-directory-gateway': GATEWAY_SECRET };

interface Line {
  readonly place: number;
  readonly reply: { readonly data?: object | null; readonly errors?: readonly { readonly extensions: object }[] };
}

describe('many operations in one request', () => {
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

  it('are answered each in a line, as they would be alone; whoever may not come in sees nothing', async () => {
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

  it('leave each change under the request id of its own', async () => {
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

  it('are told apart from what this directory does not know', async () => {
    const unknown = { requestId: 'no id', operation: { query: '{ __typename }' } };

    const [line] = await linesOf(await post([unknown]));

    expect(line?.reply.errors?.[0]?.extensions).toEqual({ code: 'BAD_REQUEST' });
  });

  it.each([
    ['nothing', []],
    ['something that is no operation', [1]],
    ['GraphQL as others batch it', [{ query: '{ __typename }' }]],
    ['too many', Array.from({ length: 33 }, () => ({ requestId: '', operation: {} }))],
  ])('are refused as a whole when the array holds %s', async (_case, body) => {
    const response = await post(body);

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});
