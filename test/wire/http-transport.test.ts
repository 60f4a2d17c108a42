import type { RequestListener, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { RequestId } from '../../src/kernel/ids.ts';
import { createHttpTransport } from '../../src/wire/http-transport.ts';
import { createEnterpriseOperation, probeOperation } from '../../src/wire/operations.generated.ts';
import { hashOf } from '../../src/wire/persisted-query.ts';
import type { Caller } from '../../src/wire/transport.ts';
import { type FakeDirectory, startFakeDirectory } from '../support/network/fake-directory.ts';

const caller: Caller = {
  token: 'xmd_secret',
  requestId: '0199-id' as RequestId,
  permission: 'USER_PROVISIONING',
  isGateway: true,
};

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

describe('createHttpTransport', () => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  async function connect(answer: RequestListener, timeoutMs = 2_000) {
    const directory: FakeDirectory = await startFakeDirectory(answer);
    const transport = createHttpTransport({ url: directory.url, timeoutMs, connections: 2, gatewaySecret: null });
    ends.push(directory.close, transport.close);
    return {
      directory,
      probe: () => transport.send(probeOperation, { enterprise: 'acme' }, caller),
      create: () => transport.send(createEnterpriseOperation, { name: 'acme' }, caller),
    };
  }

  it('sends the operation with the caller’s token, request id and permission', async () => {
    const { directory, probe } = await connect((_request, response) =>
      reply(response, 200, { data: { enterprise: { name: 'acme' } } }),
    );

    const result = await probe();

    expect(result).toEqual({ data: { enterprise: { name: 'acme' } }, error: null });
    expect(directory.asked).toEqual([
      {
        headers: expect.objectContaining({
          authorization: 'Bearer xmd_secret',
          'x-request-id': '0199-id',
          'x-directory-permission': 'USER_PROVISIONING',
          'content-type': 'application/json',
        }),
        body: {
          operationName: 'Probe',
          extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(probeOperation) } },
          variables: { enterprise: 'acme' },
        },
      },
    ]);
  });

  it.each(['BAD_REQUEST', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED'])(
    'sends the text after the error %s, and for later requests at once',
    async (code) => {
      const { directory, create } = await connect((_request, response) => {
        const isWhole = JSON.stringify(directory.asked.at(-1)).includes('"query"');
        const refusal = { errors: [{ message: 'PersistedQueryNotFound', extensions: { code } }] };
        reply(response, 200, isWhole ? { data: { createEnterprise: null } } : refusal);
      });

      const results = [await create(), await create()];

      expect(results.map(({ error }) => error)).toEqual([null, null]);
      const text = { query: createEnterpriseOperation.text, variables: { name: 'acme' } };
      expect(directory.asked.map(({ body }) => body)).toMatchObject([{ variables: { name: 'acme' } }, text, text]);
    },
  );

  it('returns an error with its code and field, whatever the HTTP status', async () => {
    const errors = [
      { message: 'No.', extensions: { code: 'USER_NAME_TAKEN', field: 'userName', conflictingUserId: '1' } },
    ];
    const { probe } = await connect((_request, response) => reply(response, 401, { errors }));

    const { error } = await probe();

    expect(error).toEqual({ message: 'No.', code: 'USER_NAME_TAKEN', field: 'userName', conflictingUserId: '1' });
  });

  it.each<[string, RequestListener]>([
    ['responds with 503', (_request, response) => reply(response, 503, { errors: [{ message: 'no database' }] })],
    ['does not respond with JSON', (_request, response) => response.end('<html>')],
    ['responds with neither data nor errors', (_request, response) => reply(response, 200, {})],
  ])('returns UNAVAILABLE when the directory %s', async (_case, answer) => {
    const { directory, create } = await connect(answer);

    const { error } = await create();

    expect(error).toMatchObject({ code: 'UNAVAILABLE' });
    expect(directory.asked).toHaveLength(1);
  });

  it('returns UNAVAILABLE when no server listens', async () => {
    const { directory, create } = await connect(() => {});
    await directory.close();
    ends.shift();

    const { error } = await create();

    expect(error).toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('returns TIMED_OUT when the directory takes too long', async () => {
    const { create } = await connect(() => {}, 50);

    const { error } = await create();

    expect(error).toMatchObject({ code: 'TIMED_OUT' });
  });

  it('does not retry a mutation when the connection is lost', async () => {
    const { directory, create } = await connect((request) => request.socket.resetAndDestroy());

    const { error } = await create();

    expect(error).toMatchObject({ code: 'UNAVAILABLE' });
    expect(directory.asked).toHaveLength(1);
  });

  it('retries a query when the connection is lost before a reply', async () => {
    const { directory, probe } = await connect((request, response) => {
      if (directory.asked.length === 1) request.socket.resetAndDestroy();
      else reply(response, 200, { data: { enterprise: { name: 'acme' } } });
    });

    const { data } = await probe();

    expect(data).toEqual({ enterprise: { name: 'acme' } });
    expect(directory.asked).toHaveLength(2);
  });

  it('retries a query only once', async () => {
    const { directory, probe } = await connect((request) => request.socket.resetAndDestroy());

    const { error } = await probe();

    expect(error).toMatchObject({ code: 'UNAVAILABLE' });
    expect(directory.asked).toHaveLength(2);
  });
});
