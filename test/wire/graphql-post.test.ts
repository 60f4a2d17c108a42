import { describe, expect, it } from '@jest/globals';
import type { Dispatcher } from 'undici';
import type { RequestId } from '../../src/kernel/ids.ts';
import { type Endpoint, type PendingRequest, postBatch, postOne } from '../../src/wire/graphql-post.ts';
import { post } from '../../src/wire/http-post.ts';
import type { Caller } from '../../src/wire/transport.ts';

const CALLER: Caller = { token: 't', requestId: 'id' as RequestId, permission: null, isGateway: true };
const TIMEOUT = new Error('late');

type Respond = (handler: Dispatcher.DispatchHandler, request: Dispatcher.DispatchOptions) => void;

/** An endpoint whose server is a function, with the requests that were sent. */
function endpointThat(respond: Respond) {
  const sent: Dispatcher.DispatchOptions[] = [];
  const dispatch = (request: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler) => {
    sent.push(request);
    respond(handler, request);
    return true;
  };
  const dispatcher = { dispatch } as never as Dispatcher;
  const endpoint: Endpoint = { dispatcher, path: '/graphql', timeoutError: TIMEOUT, gatewaySecret: 's' };
  return { endpoint, sent };
}

const replyWith =
  (text: string): Respond =>
  (handler) => {
    handler.onResponseData?.({} as never, Buffer.from(text));
    handler.onResponseEnd?.({} as never, {});
  };

/** A request that records how it is settled. */
function request(outcomes: unknown[], caller: Partial<Caller> = {}): PendingRequest {
  const settle = (outcome: unknown) => outcomes.push(outcome);
  return { body: '{}', caller: { ...CALLER, ...caller }, timeoutMs: 1_000, resolve: settle, reject: settle };
}

describe('postOne', () => {
  it('settles the request with the reply, or with an error for invalid JSON', async () => {
    const outcomes: unknown[] = [];
    await postOne(endpointThat(replyWith('{"data":1}')).endpoint, request(outcomes));
    await postOne(endpointThat(replyWith('<html>')).endpoint, request(outcomes));

    expect(outcomes).toEqual([{ data: 1 }, expect.any(SyntaxError)]);
  });

  it('sends the caller in headers, and the gateway secret only for a gateway', async () => {
    const { endpoint, sent } = endpointThat(replyWith('{}'));
    await postOne(endpoint, request([], { enterprise: 'Ü', permission: 'USER_PROVISIONING' }));
    await postOne(endpoint, request([], { isGateway: false, token: '' }));

    expect(sent[0]?.headers).toMatchObject({
      authorization: 'Bearer t',
      'x-request-id': 'id',
      'x-directory-permission': 'USER_PROVISIONING',
      'x-directory-enterprise': '%C3%9C',
      'x-directory-gateway': 's',
    });
    expect(Object.keys(sent[1]?.headers ?? {})).toEqual(['content-type', 'accept', 'x-request-id']);
  });
});

describe('postBatch', () => {
  it('settles each request with its own reply, and fails a request without one', async () => {
    const [first, second]: [unknown[], unknown[]] = [[], []];
    const { endpoint } = endpointThat(replyWith('{"place":1,"reply":{"data":2}}\n'));

    expect(await postBatch(endpoint, [request(first), request(second)])).toEqual([]);

    expect(second).toEqual([{ data: 2 }]);
    expect(first).toEqual([expect.objectContaining({ message: expect.stringContaining('did not respond') })]);
  });

  it('returns the requests when the directory processed none of them', async () => {
    const outcomes: unknown[] = [];
    const requests = [request(outcomes), request(outcomes)] as const;
    const { endpoint } = endpointThat(replyWith('{"errors":[{"extensions":{"code":"BAD_REQUEST"}}]}'));

    expect(await postBatch(endpoint, requests)).toEqual(requests);
    expect(outcomes).toEqual([]);
  });
});

describe('post', () => {
  it('fails after the time limit, and aborts a request that is sent later', async () => {
    let handler: Dispatcher.DispatchHandler | null = null;
    const { endpoint } = endpointThat((given) => {
      handler = given;
    });
    const options = { timeoutMs: 1, timeoutError: TIMEOUT, onData: () => undefined };
    const posted = post(endpoint.dispatcher, { path: '/', headers: {}, body: '' }, options);
    await expect(posted).rejects.toBe(TIMEOUT);

    const aborted: unknown[] = [];
    const controller = { abort: (reason: unknown) => aborted.push(reason) } as never;
    (handler as Dispatcher.DispatchHandler | null)?.onRequestStart?.(controller, {});

    expect(aborted).toEqual([TIMEOUT]);
  });
});
