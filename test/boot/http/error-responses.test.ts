import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { answerNotFound, handleErrors, refuseAmbiguousHost } from '../../../src/boot/http/error-responses.ts';
import { createLogger } from '../../../src/boot/observability/log.ts';
import { type LocalServer, startLocalServer } from '../../support/network/local-server.ts';

describe('the error responses', () => {
  const lines: string[] = [];
  let server: LocalServer;
  beforeAll(async () => {
    const app = express();
    app.get('/broken', () => {
      throw new Error('the row of jane');
    });
    app.get('/hosts', (request, response) => refuseAmbiguousHost(request, response));
    app.get('/api/scim/v2/enterprises/:enterprise', () => undefined);
    app.use(answerNotFound, handleErrors(createLogger('info', { write: (line) => void lines.push(line) })));
    server = await startLocalServer(app);
  });
  afterAll(() => server.close());

  it.each([
    ['/nothing', 404, 'Not found.'],
    ['/hosts', 400, 'Send exactly one Host header.'],
  ])('answer %s with %i as text', async (path, status, text) => {
    const reply = await fetch(server.url + path);

    expect([reply.status, await reply.text()]).toEqual([status, `${text}\n`]);
  });

  it.each([
    ['/api/scim/nothing', 404],
    ['/api/scim/v2/enterprises/%zz', 400],
  ])('answer %s with %i as a SCIM error (RFC 7644 §3.12)', async (path, status) => {
    const reply = await fetch(server.url + path);

    expect([reply.status, reply.headers.get('content-type')]).toEqual([status, 'application/scim+json']);
    expect(await reply.json()).toMatchObject({ status: String(status) });
  });

  it('keep the details of a defect in the log', async () => {
    lines.length = 0;

    const reply = await fetch(`${server.url}/broken`);

    expect([reply.status, await reply.text()]).toEqual([500, 'Internal server error; see the server log.\n']);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { msg: 'defect', err: { message: 'the row of jane' } },
    ]);
  });
});
