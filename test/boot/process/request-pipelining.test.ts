import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Listener, listen } from '../../../src/boot/process/http-listener.ts';
import { isFirstRequest } from '../../../src/boot/process/request-pipelining.ts';

const GET = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
const options = { host: '127.0.0.1', port: 0, requestTimeoutMs: 5_000 };

interface Peer {
  readonly socket: Socket;
  /** All that was received so far. */
  text(): string;
  readonly closed: Promise<unknown>;
}

function dial(listener: Listener): Peer {
  let text = '';
  const socket = connect(Number(new URL(listener.url).port), '127.0.0.1');
  socket
    .on('error', () => undefined)
    .on('data', (bytes) => {
      text += bytes;
    });
  return { socket, text: () => text, closed: once(socket, 'close') };
}

const answersIn = (text: string) => text.split('HTTP/1.1 200').length - 1;

describe('a connection', () => {
  let listener: Listener;
  let seen: IncomingMessage[] = [];
  const answerBy = (answer: (response: ServerResponse, request: IncomingMessage) => void) =>
    listener.handleWith((request, response) => {
      seen.push(request);
      answer(response, request);
    });
  beforeEach(async () => {
    seen = [];
    listener = await listen(options);
  });
  afterEach(() => listener.drain(0));

  it.each([
    ['at once', (response: ServerResponse) => response.end('here')],
    ['later', (response: ServerResponse) => setTimeout(() => response.end('here'), 20)],
    [
      'later, but began at once',
      (response: ServerResponse) => sleep(20, response.write('he')).then(() => response.end('re')),
    ],
  ])('has only the first of 1,800 pipelined requests answered (%s), and is closed', async (_, answer) => {
    answerBy(answer);
    const { socket, text, closed } = dial(listener);

    socket.write(GET.repeat(1_800));
    await closed;

    expect([seen.length, answersIn(text())]).toEqual([1, 1]);
    expect(text()).toMatch(/re(\r\n0\r\n\r\n)?$/);
  });

  it('announces the end if the response has not begun', async () => {
    answerBy((response) => setTimeout(() => response.end('here'), 20));
    const { socket, text, closed } = dial(listener);

    socket.write(GET + GET);
    await closed;

    expect(text()).toMatch(/^HTTP\/1.1 200 OK\r\n(.+\r\n)*Connection: close\r\n/);
  });

  it('costs little CPU time for the rest of a packet', async () => {
    answerBy((response) => response.end('here'));
    const flood = async () => {
      const { socket, closed } = dial(listener);
      socket.write(GET.repeat(1_800));
      await closed;
    };
    await flood();

    const before = process.cpuUsage();
    for (let times = 0; times < 20; times += 1) await flood();
    const { user, system } = process.cpuUsage(before);

    expect((user + system) / 1000 / 20).toBeLessThan(20);
  });

  it('ignores pipelined requests of every kind', async () => {
    answerBy((response) => setTimeout(() => response.end('here'), 20));
    const ahead = [
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody',
      'GET / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: x\r\nExpect: everything\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
    ];

    for (const second of ahead) {
      seen = [];
      const { socket, text, closed } = dial(listener);
      socket.write(GET + second);
      await closed;
      expect([second, seen.length, answersIn(text())]).toEqual([second, 1, 1]);
      expect(text()).not.toMatch(/HTTP\/1.1 (100|4)/);
    }
  });

  it('stays open for sequential requests, each sent after the last byte of the response before', async () => {
    const body = 'x'.repeat(300_000);
    answerBy((response, request) => (request.url === '/long' ? response.end(body) : response.end('here')));
    const { socket, text } = dial(listener);
    let asked = 0;
    await new Promise<void>((resolve) => {
      const ask = () => {
        asked += 1;
        if (asked > 400) return resolve();
        socket.write(`GET /${asked % 10 === 0 ? 'long' : ''} HTTP/1.1\r\nHost: x\r\n\r\n`);
      };
      let rest = '';
      socket.on('data', (bytes) => {
        rest += bytes;
        if (!rest.endsWith('here') && !rest.endsWith(body)) return;
        rest = '';
        ask();
      });
      ask();
    });

    expect([seen.length, answersIn(text())]).toEqual([400, 400]);
    socket.destroy();
  });

  it('supports `Expect: 100-continue` and refuses other expectations', async () => {
    answerBy((response, request) => request.resume().on('end', () => response.end('here')));
    const { socket, text } = dial(listener);

    socket.write('POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n');
    while (!text().includes('100 Continue')) await sleep(5);
    socket.write('body');
    while (!text().includes('here')) await sleep(5);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nExpect: everything\r\n\r\n');
    while (!text().includes('417')) await sleep(5);

    expect(text().match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 100', 'HTTP/1.1 200', 'HTTP/1.1 417']);
    socket.destroy();
  });

  it.each([
    ['GARBAGE\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
  ])('is closed with a status when a request cannot be parsed', async (text, status) => {
    const peer = dial(listener);

    peer.socket.write(text);
    await peer.closed;

    expect(peer.text()).toMatch(new RegExp(`^HTTP/1.1 ${status} [\\w ]+\\r\\nConnection: close\\r\\n\\r\\n$`));
  });

  it('is closed when a request takes too long to arrive', async () => {
    const impatient = await listen({ ...options, requestTimeoutMs: 300 });
    const { socket, text, closed } = dial(impatient);

    socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
    const end = await Promise.race([closed.then(() => 'closed'), sleep(10_000, 'still open', { ref: false })]);

    expect([end, text().slice(0, 12)]).toEqual(['closed', 'HTTP/1.1 408']);
    await impatient.drain(0);
  });
});

describe('isFirstRequest', () => {
  it('accepts the next request only when the response before is sent', () => {
    const socket = { writable: true, pause: () => undefined } as unknown as Socket;
    const request = { socket } as IncomingMessage;
    const last = { writableFinished: true, headersSent: true, listenerCount: () => 1 };

    const sent = isFirstRequest(request, new Map([[socket, last as unknown as ServerResponse]]));
    const pending = isFirstRequest(
      request,
      new Map([[socket, { ...last, writableFinished: false } as unknown as ServerResponse]]),
    );

    expect([isFirstRequest(request, new Map([[socket, null]])), sent, pending]).toEqual([true, true, false]);
  });
});
