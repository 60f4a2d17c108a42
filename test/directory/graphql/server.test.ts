import { HeaderMap } from '@apollo/server';
import { afterEach, describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery } from 'graphql';
import type { DirectoryContext } from '../../../src/directory/graphql/context.ts';
import { createApollo } from '../../../src/directory/graphql/server.ts';
import { Fault } from '../../../src/kernel/fault.ts';
import { newId, type RequestId } from '../../../src/kernel/ids.ts';
import { openTestDirectory, type Question } from '../../support/directory/ask-directory.ts';
import { memoryStores } from '../../support/memory/stores.ts';

type Directory = Awaited<ReturnType<typeof openTestDirectory>>;

const opened: Directory[] = [];

/** The directory with its server running, and a way to post to it as HTTP does. */
async function open(options: Parameters<typeof openTestDirectory>[0] = {}) {
  const directory = await openTestDirectory(options);
  await directory.apollo.start();
  opened.push(directory);

  async function send(body: unknown, question: Question = {}, contentType = 'application/json') {
    const headers = new HeaderMap([['content-type', contentType]]);
    const response = await directory.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body },
      context: async () => directory.contextOf(question),
    });
    if (response.body.kind !== 'complete') throw new Error('The response is incremental.');
    return { status: response.status ?? 200, headers: response.headers, ...JSON.parse(response.body.string) };
  }

  const post = (query: string, question: Question = {}) =>
    send({ query, variables: question.variables ?? {} }, question);
  return { ...directory, send, post };
}

/** Stores with another `enterprises.findByName`. */
function storesWith(findByName: () => Promise<never>) {
  const stores = memoryStores();
  return { ...stores, enterprises: { ...stores.enterprises, findByName } };
}

/** Fragments that each spread the next one twice: together 2^count selections. */
function doublings(count: number): string {
  const fragments = Array.from({ length: count }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
  return `{ ...F0 } ${fragments.join(' ')} fragment F${count} on Query { errorCodes }`;
}

const NAME = '{ enterprise(name: "acme") { name } }';

describe('the GraphQL server', () => {
  afterEach(async () => {
    for (const { apollo } of opened.splice(0)) await apollo.stop();
  });

  it('executes an operation', async () => {
    const { post } = await open();

    const { status, data, errors } = await post(NAME);

    expect({ status, data, errors }).toEqual({
      status: 200,
      data: { enterprise: { name: 'acme' } },
      errors: undefined,
    });
  });

  it('allows introspection whatever the limits', async () => {
    const { post } = await open({ limits: { maxDepth: 3 } });

    const { data } = await post(getIntrospectionQuery(), { token: '' });

    expect(data.__schema.queryType.name).toBe('Query');
  });

  it('rejects an unsupported operation type as an error of the caller', async () => {
    const { post, defects } = await open();

    const { status, errors } = await post('subscription { users }');

    expect(status).toBe(400);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('does not support subscription'),
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
    expect(defects).toEqual([]);
  });

  it('returns the authentication scheme for an unauthenticated request', async () => {
    const { post } = await open();

    const { status, headers, errors } = await post(NAME, { token: '' });

    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('returns a fault with its code, its field and a status', async () => {
    const { post, tokenWith } = await open();
    const token = await tokenWith(['READ_DIRECTORY']);

    const forbidden = await post('mutation { deleteUser(enterprise: "acme", id: "x") }', { token });
    const invalid = await post('mutation { createUser(enterprise: "acme", user: { userName: "" }) { id } }');

    expect(forbidden).toMatchObject({ status: 403, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(invalid.status).toBe(200);
    expect(invalid.errors).toMatchObject([
      { path: ['createUser'], extensions: { code: 'FIELD_REQUIRED', field: 'userName' } },
    ]);
  });

  it('returns Retry-After while the database is unavailable', async () => {
    const stores = storesWith(() =>
      Promise.reject(new Fault('UNAVAILABLE', 'The database is unavailable; try again.')),
    );
    const { post } = await open({ stores });

    const { status, headers, errors } = await post(NAME);

    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('1');
    expect(errors).toMatchObject([
      { message: 'The database is unavailable; try again.', extensions: { code: 'UNAVAILABLE' } },
    ]);
  });

  it('reports the cause of a fault, and does not disclose it', async () => {
    const fault = new Fault('UNAVAILABLE', 'Try again.', undefined, { cause: new Error('no such role') });
    const { post, defects } = await open({ stores: storesWith(() => Promise.reject(fault)) });

    const answer = await post(NAME);

    expect(defects).toEqual([{ error: fault, requestId: expect.any(String) }]);
    expect(JSON.stringify(answer.errors)).not.toContain('role');
  });

  it('reports a bug, and does not disclose it', async () => {
    const defect = new Error('column "secret" does not exist');
    const { post, defects } = await open({ stores: storesWith(() => Promise.reject(defect)) });

    const answer = await post(NAME);

    const [{ requestId } = { requestId: null }] = defects;
    expect(defects).toEqual([{ error: defect, requestId: expect.any(String) }]);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }]);
    expect(answer.errors[0].message).toContain(requestId);
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it.each([
    ['no GraphQL', { query: '{' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ nothing }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['no operation of that name', { query: NAME, operationName: 'Other' }, 400, 'OPERATION_RESOLUTION_FAILURE'],
    [
      'a variable of the wrong type',
      { query: 'query ($a: String!) { enterprise(name: $a) { id } }', variables: { a: 1 } },
      400,
      'BAD_USER_INPUT',
    ],
    ['no query at all', { variables: {} }, 400, 'BAD_REQUEST'],
    ['a persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }, 200, 'BAD_REQUEST'],
  ])('keeps to the closed set of codes for %s', async (_, body, status, code) => {
    const { send, defects } = await open();

    const answer = await send(body);

    expect([answer.status, answer.errors[0].extensions.code, defects]).toEqual([status, code, []]);
  });

  it('rejects cross-site requests that need no preflight', async () => {
    const { send } = await open();

    const { status, errors } = await send({ query: NAME }, {}, 'text/plain');

    expect([status, errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it.each([
    ['depth', { maxDepth: 2 }, '{ enterprise(name: "acme") { users { total } } }'],
    ['depth', { maxDepth: 2 }, '{ enterprise(name: "acme") { ...F } } fragment F on Enterprise { users { total } }'],
    ['aliases', { maxAliases: 1 }, '{ a: errorCodes b: errorCodes }'],
    ['tokens', { maxTokens: 5 }, '{ a: errorCodes b: errorCodes }'],
    ['cost', { maxCost: 20 }, '{ enterprise(name: "acme") { users(first: 10) { nodes { id userName } } } }'],
    ['cost', { maxCost: 100_000 }, doublings(20)],
    ['cost', { maxCost: 3_000 }, '{ enterprise(name: "acme") { users { nodes { revisions { nodes { at } } } } } }'],
  ])('refuses an operation that exceeds the %s limit, and names the limit', async (limit, limits, query) => {
    const { post } = await open({ limits });

    const { status, data, errors } = await post(query);

    expect([status, data]).toEqual([400, undefined]);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(`${limit} limit of ${Object.values(limits)[0]}`),
        extensions: { code: 'LIMIT_EXCEEDED' },
      },
    ]);
  });

  it('estimates the cost of a page by its maximum size, not by a larger requested one', async () => {
    const { post } = await open({ limits: { maxCost: 150 } });

    const { errors } = await post('{ enterprise(name: "acme") { users(first: 1000000) { nodes { id } } } }');

    expect(errors).toMatchObject([{ message: expect.stringContaining('page size'), extensions: { field: 'first' } }]);
  });

  it('reads a page size from a variable', async () => {
    const { post } = await open({ limits: { maxCost: 20 } });
    const query = 'query ($n: Int) { enterprise(name: "acme") { users(first: $n) { nodes { id } } } }';

    const small = await post(query, { variables: { n: 2 } });
    const large = await post(query, { variables: { n: 40 } });

    expect(small.errors).toBeUndefined();
    expect(large.errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
  });

  it('rejects variables that are nested too deeply', async () => {
    const { post } = await open();
    const filter = JSON.parse(`${'{"not":'.repeat(50_000)}{}${'}'.repeat(50_000)}`);

    const { status, errors } = await post(
      'query ($filter: UserFilter) { enterprise(name: "acme") { users(filter: $filter) { total } } }',
      { variables: { filter } },
    );

    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
  });

  it('responds within the time limit, whatever the database does', async () => {
    const stores = storesWith(() => new Promise(() => undefined));
    const { post } = await open({ stores, limits: { timeoutMs: 20 } });

    const { status, errors } = await post(NAME);

    expect(status).toBe(503);
    expect(errors).toMatchObject([{ message: expect.stringContaining('20 ms'), extensions: { code: 'TIMED_OUT' } }]);
  });
});

describe('createApollo', () => {
  it('returns a code of the closed set for a body that is not JSON', async () => {
    const apollo = createApollo({
      schema: buildSchema('type Query { a: Int }'),
      limits: {
        maxPageSize: 1,
        maxResponseBytes: 1,
        maxDepth: 1,
        maxCost: 1,
        maxAliases: 1,
        maxTokens: 10,
        timeoutMs: 5_000,
      },
      onDefect: () => undefined,
    });
    await apollo.start();
    const headers = new HeaderMap([['content-type', 'application/json']]);
    const { body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body: 'x' },
      context: async () => ({ requestId: newId<RequestId>() }) as DirectoryContext,
    });
    await apollo.stop();

    expect(body.kind === 'complete' && JSON.parse(body.string).errors).toMatchObject([
      { extensions: { code: 'BAD_REQUEST' } },
    ]);
  });
});
