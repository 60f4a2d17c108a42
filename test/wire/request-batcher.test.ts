import type { RequestListener, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Dispatcher } from 'undici';
import type { RequestId } from '../../src/kernel/ids.ts';
import { createHttpTransport } from '../../src/wire/http-transport.ts';
import { createEnterpriseOperation, probeOperation } from '../../src/wire/operations.generated.ts';
import { RequestBatcher } from '../../src/wire/request-batcher.ts';
import type { Caller } from '../../src/wire/transport.ts';
import { type FakeDirectory, startFakeDirectory } from '../support/network/fake-directory.ts';

const callerOf = (at: number, token = 'xmd_one'): Caller => ({
  token,
  requestId: `request-${at}` as RequestId,
  permission: 'USER_PROVISIONING',
  isGateway: true,
});

interface Asked {
  readonly requestId: string;
  readonly operation: { readonly variables: { readonly enterprise: string } };
}

const replyTo = (name: string) => ({ data: { enterprise: { name } } });

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ errors: [{ message: 'No.', extensions: { code } }] }));
}

describe('RequestBatcher', () => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  type Answer = (asked: readonly Asked[], response: ServerResponse) => void;

  async function connect(answerMany: Answer, timeoutMs = 2_000) {
    const answer: RequestListener = (_request, response) => {
      const body = directory.asked.at(-1)?.body;
      if (Array.isArray(body)) return answerMany(body, response);
      const { variables } = body as Asked['operation'];
      response.end(JSON.stringify(replyTo(variables.enterprise)));
    };
    const directory: FakeDirectory = await startFakeDirectory(answer);
    const transport = createHttpTransport({ url: directory.url, timeoutMs, connections: 4, gatewaySecret: null });
    ends.push(directory.close, transport.close);
    const probe = (at: number, token?: string) =>
      transport.send(probeOperation, { enterprise: `e${at}` }, callerOf(at, token));
    return { directory, transport, probe };
  }

  const write = (response: ServerResponse, place: number, reply: unknown) =>
    response.write(`${JSON.stringify({ place, reply })}\n`);
  const numbers = [0, 1, 2, 3];
  const names = numbers.map((at) => ({ data: { enterprise: { name: `e${at}` } }, error: null }));

  it('posts concurrent operations of one caller in one request, with a request id each, and accepts replies in any order', async () => {
    const { directory, probe } = await connect((asked, response) => {
      for (const [place, { operation }] of [...asked.entries()].reverse())
        write(response, place, replyTo(operation.variables.enterprise));
      response.end();
    });

    expect(await Promise.all(numbers.map((at) => probe(at)))).toEqual(names);

    expect(directory.asked).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: [] }] = directory.asked;
    expect(headers).toMatchObject({ authorization: 'Bearer xmd_one', 'x-directory-permission': 'USER_PROVISIONING' });
    expect((body as Asked[]).map(({ requestId }) => requestId)).toEqual(numbers.map((at) => `request-${at}`));
  });

  it('posts operations with different tokens separately', async () => {
    const { directory, probe } = await connect(() => {});

    expect(await Promise.all(numbers.map((at) => probe(at, `xmd_${at}`)))).toEqual(names);

    expect(directory.asked.map(({ headers }) => headers.authorization).sort()).toEqual(
      numbers.map((at) => `Bearer xmd_${at}`),
    );
  });

  it('settles each operation as its reply arrives, however the bytes are split', async () => {
    const answered: string[] = [];
    const { probe } = await connect(async (_asked, response) => {
      const bytes = Buffer.from(`${JSON.stringify({ place: 0, reply: replyTo('Ünal 𝒜 \n') })}\n`);
      for (const byte of bytes) {
        response.write(Buffer.of(byte));
        await wait(1);
      }
      await wait(50);
      write(response, 1, replyTo('late'));
      response.end();
    });

    const note = async (at: number) => answered.push(String((await probe(at)).data?.enterprise.name));
    await Promise.all([note(1), note(0)].reverse());

    expect(answered).toEqual(['Ünal 𝒜 \n', 'late']);
  });

  it.each([
    ['of a release without batches', 400, 'BAD_REQUEST'],
    ['for which the batch is too large', 413, 'LIMIT_EXCEEDED'],
  ])('posts operations one by one to a directory %s, also later ones', async (_case, status, code) => {
    const { directory, probe } = await connect((_asked, response) => refuse(response, status, code));

    expect(await Promise.all(numbers.map((at) => probe(at)))).toEqual(names);
    expect(await Promise.all(numbers.map((at) => probe(at)))).toEqual(names);

    expect(directory.asked.map(({ body }) => Array.isArray(body))).toEqual([true, ...Array(8).fill(false)]);
  });

  it('posts a large operation in a request of its own', async () => {
    const { directory, transport } = await connect((asked, response) => {
      for (const [place, { operation }] of asked.entries())
        write(response, place, replyTo(operation.variables.enterprise));
      response.end();
    });

    const enterprises = ['a', 'b'.repeat(40_000), 'c'];
    const results = await Promise.all(
      enterprises.map((enterprise, at) => transport.send(probeOperation, { enterprise }, callerOf(at))),
    );

    expect(results.map(({ data }) => data?.enterprise.name)).toEqual(enterprises);
    expect(directory.asked.map(({ body }) => Array.isArray(body)).sort()).toEqual([false, true]);
  });

  it('settles all operations with the refusal of the batch', async () => {
    const { directory, probe } = await connect((_asked, response) => refuse(response, 503, 'UNAVAILABLE'));

    const results = await Promise.all(numbers.map((at) => probe(at)));

    expect(results.map(({ error }) => error?.code)).toEqual(Array(4).fill('UNAVAILABLE'));
    expect(directory.asked).toHaveLength(1);
  });

  it('keeps the replies that arrived when the connection is lost, and retries queries only', async () => {
    let isFirst = true;
    const { directory, probe, transport } = await connect(async (asked, response) => {
      if (isFirst) {
        isFirst = false;
        write(response, 0, replyTo('first'));
        await wait(50);
        response.socket?.resetAndDestroy();
        return;
      }
      for (const place of asked.keys()) write(response, place, replyTo('again'));
      response.end();
    });

    const create = transport.send(createEnterpriseOperation, { name: 'new' }, callerOf(9));
    const results = await Promise.all([probe(0), probe(1), probe(2), create]);

    // The mutation was sent first, and its reply arrived.
    expect(results.map(({ data, error }) => data ?? error?.code)).toEqual([
      { enterprise: { name: 'again' } },
      { enterprise: { name: 'again' } },
      { enterprise: { name: 'again' } },
      { enterprise: { name: 'first' } },
    ]);
    expect(directory.asked).toHaveLength(2);
    expect(JSON.stringify(directory.asked[1])).not.toContain('CreateEnterprise');
  });

  it('fails only the operation whose reply is missing or late', async () => {
    const { probe } = await connect((asked, response) => {
      for (const place of asked.keys()) if (place !== 1) write(response, place, replyTo(`e${place}`));
      if (asked.length === 2) response.end();
    }, 300);

    const forgotten = await Promise.all([probe(0), probe(1)]);
    const late = await Promise.all([probe(0), probe(1), probe(2)]);

    expect(forgotten.map(({ error }) => error?.code ?? null)).toEqual([null, 'UNAVAILABLE']);
    expect(late.map(({ error }) => error?.code ?? null)).toEqual([null, 'TIMED_OUT', null]);
  });
});

describe('send', () => {
  it('posts a long operation separately, and batches the short ones of the same turn', async () => {
    const bodies: string[] = [];
    const dispatch = ({ body }: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler) => {
      bodies.push(String(body));
      const replies = [0, 1].map((place) => JSON.stringify({ place, reply: 'short' })).join('\n');
      const text = bodies.at(-1)?.startsWith('[') ? `${replies}\n` : '"long"';
      handler.onResponseData?.({} as never, Buffer.from(text));
      handler.onResponseEnd?.({} as never, {});
      return true;
    };
    const dispatcher = { dispatch } as never as Dispatcher;
    const batcher = new RequestBatcher({ dispatcher, path: '/', timeoutError: new Error('late'), gatewaySecret: null });
    const send = (body: string) => batcher.send({ body, caller: callerOf(0), timeoutMs: 1_000 });

    const replies = await Promise.all([send('{}'), send(`"${'x'.repeat(40_000)}"`), send('{}')]);

    expect(replies).toEqual(['short', 'long', 'short']);
    expect(bodies).toHaveLength(2);
  });
});
