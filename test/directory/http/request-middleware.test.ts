import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { budgetKeyOf } from '../../../src/directory/http/caller.ts';
import { type Admitted, admitCaller } from '../../../src/directory/http/request-middleware.ts';
import { ADMIN_TOKEN, GATEWAY_SECRET, type Product, startProduct } from '../../support/product/product.ts';

const ID = '0199a1c2-7d3e-7c4f-9a55-3f1f0b8a6f10';
const MEGABYTE = 1_048_576;

describe('the middleware of GraphQL', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ GATEWAY_SECRET });
  });
  afterAll(() => product.close());

  async function post(body: string | Buffer, headers: Readonly<Record<string, string>> = {}) {
    const response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    const { errors = [] } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
    const [{ message = '', extensions = { code: null } } = {}] = errors;
    return { status: response.status, headers: response.headers, code: extensions.code, message };
  }

  const asAdmin = { authorization: `Bearer ${ADMIN_TOKEN}` };
  const asGateway = { ...asAdmin, 'x-directory-gateway': GATEWAY_SECRET };
  const query = (text: string, variables: object = {}) => JSON.stringify({ query: text, variables });

  it.each([
    ['reads the schema', query(getIntrospectionQuery()), {}],
    ['reads the error codes', query('{ errorCodes }'), {}],
    ['sends invalid JSON', '{', {}],
    ['sends a too large body', 'x'.repeat(4 * MEGABYTE), {}],
    ['sends a compressed body', gzipSync(Buffer.alloc(MEGABYTE)), { 'content-encoding': 'gzip' }],
    ['sends a batch', `[${query('{ errorCodes }')}]`, {}],
  ])('refuses a caller without a valid token that %s', async (_case, body, headers) => {
    const anonymous = await post(body, headers);
    const unknown = await post(body, { ...headers, authorization: 'Bearer xmd_invented' });

    expect([anonymous.status, anonymous.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect([unknown.status, unknown.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(unknown.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('refuses a query in the URL without a valid token', async () => {
    const response = await fetch(`${product.url}/graphql?query={errorCodes}`, {
      headers: { 'x-apollo-operation-name': 'x' },
    });

    expect(response.status).toBe(401);
  });

  it('refuses a compressed body, which could be large when decompressed', async () => {
    const { status, code } = await post(gzipSync(query('{ errorCodes }')), { ...asAdmin, 'content-encoding': 'gzip' });

    expect([status, code]).toEqual([400, 'BAD_REQUEST']);
  });

  it.each([
    ['bytes', query('{ errorCodes }', { x: 'x'.repeat(MEGABYTE) }), 413, 'MAX_GRAPHQL_BODY_BYTES'],
    [
      'values',
      query('{ errorCodes }', { x: Array.from({ length: 30 }, () => Array.from({ length: 2_000 }, () => 1)) }),
      400,
      '50000',
    ],
    [
      'members in an object',
      query('{ errorCodes }', Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [at, 1]))),
      400,
      '2000',
    ],
    ['elements in a list', query('{ errorCodes }', { x: Array.from({ length: 2_001 }, () => ({})) }), 400, '2000'],
    ['lists in lists', `{"query":"{ errorCodes }","variables":{"x":${'['.repeat(300)}${']'.repeat(300)}}}`, 400, '300'],
  ])('refuses too many %s, naming the limit', async (_case, body, status, limit) => {
    const answer = await post(body, asAdmin);

    expect([answer.status, answer.code]).toEqual([status, 'LIMIT_EXCEEDED']);
    expect(answer.message).toContain(limit);
  });

  it('accepts larger bodies from an authenticated gateway only', async () => {
    const large = query('{ errorCodes }', { x: 'x'.repeat(2 * MEGABYTE) });

    const gateway = await post(large, asGateway);
    const other = await post(large, { ...asAdmin, 'x-directory-gateway': GATEWAY_SECRET.replace('1', '2') });

    expect([gateway.status, other.status]).toEqual([200, 413]);
  });

  it('uses the request id of an authenticated gateway only', async () => {
    const named = { 'x-request-id': ID };

    const gateway = await post(query('{ errorCodes }'), { ...asGateway, ...named });
    const other = await post(query('{ errorCodes }'), { ...asAdmin, ...named });

    expect(gateway.headers.get('x-request-id')).toBe(ID);
    expect(other.headers.get('x-request-id')).not.toBe(ID);
  });

  it('admits a valid token from an address with too many failed attempts', async () => {
    const guesses = Array.from({ length: 25 }, (_, at) => post('{}', { authorization: `Bearer guess-${at}` }));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    const token = await product.issueAccessToken('acme', 'READ_DIRECTORY');

    const valid = await post(query('{ errorCodes }'), { authorization: `Bearer ${token}` });

    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect(statuses.every((status) => status === 401 || status === 429)).toBe(true);
    expect(valid.status).toBe(200);
  });
});

describe('admitCaller', () => {
  /** The key of the limits of a caller with this authority. */
  async function keyOf(token: string, authority: Admitted['authority']): Promise<string> {
    const response = { locals: { caller: { token, permission: null, isGateway: false } } } as never;
    const errors: unknown[] = [];
    await admitCaller(async () => ({ authority }))({ ip: '127.0.0.1' } as never, response, (error) =>
      errors.push(error),
    );
    expect(errors).toEqual([undefined]);
    return budgetKeyOf(response);
  }

  it('gives all sessions of a token one key, and each token its own', async () => {
    const accessToken = { id: '1' };
    const sessions = [
      await keyOf('session 1', { accessToken, sessionId: 'a' }),
      await keyOf('session 2', { accessToken, sessionId: 'b' }),
    ];
    const tokens = [
      await keyOf('token 1', { accessToken, sessionId: null }),
      await keyOf('token 2', { accessToken: { id: '2' }, sessionId: null }),
    ];

    expect([new Set(sessions).size, new Set(tokens).size]).toEqual([1, 2]);
    expect(tokens).not.toContain(sessions[0]);
  });
});
