import { once } from 'node:events';
import { Agent, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { type Listener, listen } from '../../../src/boot/process/http-listener.ts';

const options = { host: '127.0.0.1', port: 0, requestTimeoutMs: 5_000 };

async function fetchOver(agent: Agent, url: string): Promise<IncomingMessage> {
  const [response] = (await once(get(url, { agent }), 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  return response;
}

/** A server that does not respond until the test does. */
async function holdingServer(): Promise<{ listener: Listener; arrived: Promise<ServerResponse> }> {
  const listener = await listen(options);
  const arrived = new Promise<ServerResponse>((resolve) => {
    listener.handleWith((_request, response) => resolve(response));
  });
  return { listener, arrived };
}

/** Runs the garbage collector. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

describe('listen', () => {
  it('releases a request after its response, while the connection stays open', async () => {
    const listener = await listen(options);
    const held: WeakRef<object>[] = [];
    listener.handleWith((request, response) => {
      Object.assign(request, { body: held });
      held.push(new WeakRef(request), new WeakRef(response));
      response.end('here');
    });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await fetchOver(agent, listener.url);

    await sleep(20);
    collectGarbage();

    expect(held.map((ref) => ref.deref())).toEqual([undefined, undefined]);
    agent.destroy();
    await listener.drain(0);
  });

  it.each([
    ['http://portal.example/Users?count=0', '/Users?count=0'],
    ['HTTPS://portal.example?x=1', '/?x=1'],
    ['/Users?next=http://x', '/Users?next=http://x'],
  ])('accepts an absolute URL as the request target: %s', async (path, expected) => {
    const listener = await listen(options);
    listener.handleWith(({ url }, response) => response.end(url));
    const { port } = new URL(listener.url);

    const [response] = (await once(get({ host: '127.0.0.1', port, path }), 'response')) as [IncomingMessage];

    expect(await text(response)).toBe(expected);
    await listener.drain(0);
  });

  it('answers a request in progress during a drain, with `Connection: close`', async () => {
    const { listener, arrived } = await holdingServer();
    const agent = new Agent({ keepAlive: true });
    const reply = fetchOver(agent, listener.url);
    const response = await arrived;

    const drained = listener.drain(5_000);
    response.end('done');

    expect((await reply).statusCode).toBe(200);
    expect((await reply).headers.connection).toBe('close');
    await drained;
    agent.destroy();
  });

  it('answers on an open connection just after the start of a drain, and accepts no new one', async () => {
    const listener = await listen(options);
    listener.handleWith((_request, response) => response.end('here'));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await fetchOver(agent, listener.url);

    const drained = listener.drain(5_000);
    const kept = await fetchOver(agent, listener.url);
    const stranger = connect(Number(new URL(listener.url).port), '127.0.0.1');
    const [refusal] = await once(stranger, 'error');

    expect(kept.statusCode).toBe(200);
    expect(refusal.code).toBe('ECONNREFUSED');
    await drained;
    agent.destroy();
  });

  it('closes the connections of requests that are not answered in time', async () => {
    const { listener, arrived } = await holdingServer();
    const lost = once(get(listener.url), 'response').catch((error: NodeJS.ErrnoException) => error.code);
    await arrived;

    await listener.drain(100);

    expect(await lost).toBe('ECONNRESET');
  });

  it('completes a drain despite idle connections', async () => {
    const listener = await listen(options);
    const idle = connect(Number(new URL(listener.url).port), '127.0.0.1');
    await once(idle, 'connect');
    await sleep(20);

    await listener.drain(5_000);

    idle.destroy();
  });

  it('closes connections over the limit and calls `onDrop` for each', async () => {
    let dropped = 0;
    const listener = await listen({ ...options, maxConnections: 2, onDrop: () => (dropped += 1) });
    listener.handleWith((_request, response) => response.end('here'));
    const dial = () => connect(Number(new URL(listener.url).port), '127.0.0.1').on('error', () => undefined);
    const kept = [dial(), dial()];
    await Promise.all(kept.map((socket) => once(socket, 'connect')));

    const more = [dial(), dial(), dial()];
    await Promise.all(more.map((socket) => once(socket.resume(), 'close')));
    kept[0]?.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    const [answer] = await once(kept[0] as Socket, 'data');

    expect(dropped).toBe(3);
    expect(String(answer)).toMatch(/^HTTP\/1.1 200/);
    for (const socket of kept) socket.destroy();
    await listener.drain(0);
  });

  it('sends `X-Content-Type-Options: nosniff` with every response', async () => {
    const listener = await listen(options);
    const early = await fetch(listener.url);
    listener.handleWith((_request, response) => response.writeHead(404, { 'content-type': 'text/plain' }).end('here'));
    const answer = await fetch(listener.url);

    expect([early.status, answer.status]).toEqual([503, 404]);
    for (const { headers } of [early, answer]) expect(headers.get('x-content-type-options')).toBe('nosniff');
    await listener.drain(0);
  });
});
