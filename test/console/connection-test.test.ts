import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { createConnectionTest } from '../../src/console/connection-test.ts';
import type { Transport } from '../../src/wire/transport.ts';
import { PAGE_HEADERS, signIn } from '../support/console/browser-session.ts';
import { createDatabase, type ServerDatabase } from '../support/database/server-database.ts';
import { type LocalServer, startLocalServer } from '../support/network/local-server.ts';
import { ADMIN_TOKEN, type Product, startPart } from '../support/product/product.ts';

const NO_USERS = JSON.stringify({ totalResults: 0 });
const REQUEST = { enterprise: 'acme', secret: 'xmd_of_somebody' };

describe('a connection test on the server', () => {
  let answer: RequestListener;
  const received: { url: string | undefined; authorization: string | undefined }[] = [];
  let gateway: LocalServer;
  let database: ServerDatabase;
  let directory: Product;
  beforeAll(async () => {
    gateway = await startLocalServer((request, response) => {
      received.push({ url: request.url, authorization: request.headers.authorization });
      answer(request, response);
    });
    database = await createDatabase();
    const environment = { DATABASE_URL: database.url, PUBLIC_URL: gateway.url };
    directory = await startPart(environment, 'directory');
    await directory.createEnterprise('acme');
  });
  beforeEach(() => {
    received.length = 0;
  });
  afterAll(async () => {
    await directory.close();
    await database.drop();
    gateway.close();
  });

  const test = async (body: object = REQUEST) =>
    (await signIn(directory.url, ADMIN_TOKEN)).post('connection-test', body);

  it('sends Entra’s request and returns the result', async () => {
    answer = (_request, response) => void response.end(NO_USERS);

    const reply = await test();

    expect(await reply.json()).toEqual({ works: true, status: 200, detail: '' });
    expect(received).toEqual([
      {
        url: expect.stringMatching(/^\/api\/scim\/v2\/enterprises\/acme\/Users\?filter=userName\+eq\+%22[\w-]{36}%22$/),
        authorization: 'Bearer xmd_of_somebody',
      },
    ]);
  });

  it.each<[string, RequestListener, object]>([
    [
      'a rejected token',
      (_request, response) => void response.writeHead(401).end('{"detail":"No such token."}'),
      { works: false, status: 401, detail: 'No such token.' },
    ],
    [
      'a response that is not SCIM',
      (_request, response) => void response.end('<html>'),
      { works: false, status: 200, detail: '' },
    ],
    ['no response in time', () => undefined, { works: false, status: null, detail: '' }],
    [
      'a closed connection',
      (request) => void request.socket.destroy(),
      { works: false, status: null, detail: 'UND_ERR_SOCKET' },
    ],
  ])('reports %s', async (_name, listener, result) => {
    answer = listener;

    expect(await (await test()).json()).toEqual(result);
  });

  it('follows no redirects', async () => {
    answer = (_request, response) => void response.writeHead(302, { location: '/elsewhere' }).end();

    const reply = await test();

    expect(await reply.json()).toEqual({ works: false, status: 302, detail: '' });
    expect(received).toHaveLength(1);
  });

  it('reads a limited part of the response', async () => {
    let sent = 0;
    answer = (request, response) => {
      const chunk = Buffer.alloc(65_536, 'x');
      const send = () => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
      };
      response.on('drain', send);
      send();
      request.socket.on('close', () => response.destroy());
    };

    const reply = await test();

    expect(await reply.json()).toEqual({ works: false, status: 200, detail: '' });
    expect(sent).toBeLessThan(20_000_000);
  });

  it('accepts no enterprise name that leaves the path', async () => {
    answer = (_request, response) => void response.end(NO_USERS);

    for (const enterprise of ['../../../../other?x=', '..', '.', '']) {
      expect((await test({ ...REQUEST, enterprise })).status).toBe(400);
    }
    expect(received).toEqual([]);
  });

  it('requires an administrator and a well-formed secret', async () => {
    const analyst = await signIn(directory.url, await directory.issueAccessToken('acme', 'READ_DIRECTORY'));
    const stranger = { method: 'POST', headers: PAGE_HEADERS, body: JSON.stringify(REQUEST) };

    const replies = await Promise.all([
      fetch(`${directory.url}/console/connection-test`, stranger),
      analyst.post('connection-test', REQUEST),
      test({ enterprise: 'acme' }),
      test({ ...REQUEST, secret: 'two words' }),
      test({ ...REQUEST, secret: { toString: 'x' } }),
    ]);

    expect(replies.map(({ status }) => status)).toEqual([401, 403, 400, 400, 400]);
    expect(received).toEqual([]);
  });
});

describe('createConnectionTest', () => {
  it('tests nothing where no SCIM URL is configured', async () => {
    const transport = {
      send: async () => ({ data: { access: { permissions: ['ADMINISTER'] } }, error: null }),
    } as unknown as Transport;
    const sessions = { open: async () => {}, end: async () => {}, find: async () => ({ secret: 'xms_1' }) };
    const gateway = { scimUrl: null, isHere: false };
    const server = await startLocalServer(express().use(createConnectionTest({ sessions, transport, gateway })));

    const headers = { 'content-type': 'application/json' };
    const reply = await fetch(server.url, { method: 'POST', headers, body: JSON.stringify(REQUEST) });
    server.close();

    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ errors: [{ message: expect.stringContaining('PUBLIC_URL') }] });
  });
});
