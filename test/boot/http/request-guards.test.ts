import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { guardRequests } from '../../../src/boot/http/request-guards.ts';

const MAX_BYTES = 100_000;
const CHUNK = 'x'.repeat(50_000);

describe('guardRequests', () => {
  let server: Server;
  let socket: Socket;
  let answered: string;
  beforeEach(async () => {
    const app = express().use(guardRequests(MAX_BYTES), (request, response) => {
      response.status(401).send(`who? ${Object.keys(request.headers)}`);
    });
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    answered = '';
    socket.on('data', (data) => {
      answered += data;
    });
    socket.on('error', () => undefined);
  });
  afterEach(() => {
    socket.destroy();
    server.closeAllConnections();
    server.close();
  });

  const begin = (length: number) => socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`);

  it('reads the rest of an unread body and keeps the connection open', async () => {
    begin(CHUNK.length);
    await once(socket, 'data');
    socket.write(CHUNK);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');

    expect(answered.match(/HTTP\/1.1 401/g)).toHaveLength(2);
  });

  it('removes a long preference and keeps other headers', async () => {
    const [long, cookie] = ['a,'.repeat(5_000), 'c'.repeat(5_000)];
    socket.write(
      `GET / HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nAccept-Encoding: ${long}\r\nCookie: ${cookie}\r\n\r\n`,
    );
    await once(socket, 'data');

    expect(answered).toContain('who? host,accept,cookie');
  });

  it('closes the connection when the rest of the body is too long, after the response', async () => {
    begin(1_000_000_000);
    await once(socket, 'data');
    const closed = once(socket, 'close');
    for (let sent = 0; sent < 4; sent += 1) socket.write(CHUNK);
    await closed;

    expect(answered).toContain('HTTP/1.1 401');
  });
});
