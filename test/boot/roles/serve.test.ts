import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'undici';
import { DataDirectoryInUse } from '../../../src/boot/process/data-lock.ts';
import type { RunningServer } from '../../../src/boot/roles/serve.ts';
import type { StartupSummary } from '../../../src/boot/roles/startup-summary.ts';
import { createDatabase } from '../../support/database/server-database.ts';
import { eventually } from '../../support/eventually.ts';
import { ADMIN_TOKEN } from '../../support/product/product.ts';
import { postGraphql, startServer, temporaryFolder } from '../../support/product/running-server.ts';

const asAdmin = { authorization: `Bearer ${ADMIN_TOKEN}` };

describe('a server with everything in one process', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: RunningServer;
  let summary: StartupSummary;

  beforeAll(async () => {
    folder = await temporaryFolder();
    server = await startServer({ DATA_DIR: folder.path, ADMIN_TOKEN, MAX_GRAPHQL_BODY_BYTES: '2000' });
    summary = await server.ready;
  });
  afterAll(async () => {
    await server.close();
    await folder.remove();
  });

  it('creates the enterprise acme on the first start, with a token for its tenant URL', async () => {
    const { firstEnterprise } = summary;

    const reply = await fetch(`${firstEnterprise?.tenantUrl}Users`, {
      headers: { authorization: `Bearer ${firstEnterprise?.secret}` },
    });

    expect(firstEnterprise?.tenantUrl).toBe(`${server.url}/api/scim/v2/enterprises/acme/`);
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({ totalResults: 0 });
  });

  it('makes that token expire after 30 days, because standard output is often kept', async () => {
    const asked = '{ enterprise(name: "acme") { accessTokens { createdAt expiresAt } } }';
    const { body } = await postGraphql(server.url, asked, asAdmin);

    const { data } = body as { data: { enterprise: { accessTokens: { createdAt: string; expiresAt: string }[] } } };
    const [token] = data.enterprise.accessTokens;
    const days = (Date.parse(token?.expiresAt ?? '') - Date.parse(token?.createdAt ?? '')) / 86_400_000;
    expect(days).toBeCloseTo(30, 3);
    expect(summary.firstEnterprise?.expiresAt).toBe(token?.expiresAt);
  });

  it('is alive and ready', async () => {
    const [alive, ready] = await Promise.all([fetch(`${server.url}/healthz`), fetch(`${server.url}/readyz`)]);

    expect([alive.status, ready.status]).toEqual([200, 200]);
  });

  it('answers GraphQL', async () => {
    const { status, body } = await postGraphql(server.url, '{ enterprises { name } }', asAdmin);

    expect(status).toBe(200);
    expect(body).toEqual({ data: { enterprises: [{ name: 'acme' }] } });
  });

  it('assigns a request id of its own, whatever the client sends', async () => {
    const given = '0199a1c2-7d3e-7c4f-9a55-3f1f0b8a6f10';

    const { headers } = await postGraphql(server.url, '{ __typename }', { ...asAdmin, 'x-request-id': given });

    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-request-id')).not.toBe(given);
  });

  it('lets a caller reduce itself to the permission of SCIM, and refuses an unknown permission', async () => {
    const permission = (value: string) => ({ ...asAdmin, 'x-directory-permission': value });

    const narrowed = await postGraphql(server.url, '{ enterprises { name } }', permission('USER_PROVISIONING'));
    const unknown = await postGraphql(server.url, '{ enterprises { name } }', permission('EVERYTHING'));

    expect(narrowed.body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(unknown.status).toBe(400);
  });

  it('serves browsers a GraphiQL that loads nothing from other servers', async () => {
    const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
    const html = await page.text();
    const etag = page.headers.get('etag') ?? '';
    const again = await request(`${server.url}/graphql`, { headers: { accept: 'text/html', 'if-none-match': etag } });

    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)="?(https?:)?\/\//);
    expect(again.statusCode).toBe(304);
  });

  it('links its endpoints at `/`, and answers 404 for unknown paths', async () => {
    const index = await fetch(server.url);
    const nothing = await fetch(`${server.url}/wp-admin`);

    const page = await index.text();
    expect(page).toContain('href="/graphql"');
    expect(page).toContain('href="/console"');
    expect(nothing.status).toBe(404);
  });

  it('answers errors below the path of SCIM as SCIM errors', async () => {
    const replies = await Promise.all(
      ['/api/scim/v2/Users', '/api/scim/v2/enterprises/%zz/Users'].map((path) => fetch(server.url + path)),
    );

    expect(replies.map(({ status }) => status)).toEqual([404, 400]);
    for (const reply of replies) {
      expect(reply.headers.get('content-type')).toBe('application/scim+json');
      expect(await reply.json()).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'] });
    }
  });

  it('sends `X-Content-Type-Options: nosniff` at every endpoint', async () => {
    const at = (path: string, init = {}) => fetch(server.url + path, init);
    const replies = await Promise.all([
      ...['/', '/healthz', '/readyz', '/metrics', '/nothing', '/console', '/console/session', '/console/config'].map(
        (path) => at(path),
      ),
      ...['/api/scim/v2/enterprises/acme/Users', '/api/scim/v2/nothing', '/api/scim/v2/enterprises/%zz/Users'].map(
        (path) => at(path),
      ),
      at('/graphql', { method: 'POST', body: '{' }),
      at('/graphql', { headers: { accept: 'text/html' } }),
      at('/console/export', { method: 'POST' }),
    ]);

    for (const { headers } of replies) expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['two hosts', '/api/scim/v2/enterprises/acme/Users', 'Host: a\r\nhost: b\r\n'],
    ['the same host twice', '/graphql', 'Host: a\r\nHost: a\r\n'],
    ['no host', '/console', ''],
  ])('refuses a request with %s', async (_, path, hosts) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(`GET ${path} HTTP/1.1\r\n${hosts}\r\n`);

    const answer = await text(socket);

    expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\n(.+\r\n)*Connection: close\r\n/);
    expect(answer).toContain('Send exactly one Host header.');
  });

  it('counts requests by route and status, and those without a token', async () => {
    await fetch(`${summary.firstEnterprise?.tenantUrl}Users/0199a1c2-7d3e-7c4f-9a55-3f1f0b8a6f10`);

    // The text may be a second old.
    const metrics = await eventually(
      async () => (await fetch(`${server.url}/metrics`)).text(),
      (text) => text.includes('route="/scim/Users/:id"'),
    );

    expect(metrics).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/scim\/Users\/:id",status="401"\} 1/,
    );
    expect(metrics).toMatch(/scim_unauthenticated_requests_total [1-9]/);
    expect(metrics).toContain('request_log_entries_lost 0');
    expect(metrics).toContain('process_cpu_seconds_total');
  });

  it('refuses a second server in its data directory', async () => {
    const second = startServer({ DATA_DIR: folder.path, ADMIN_TOKEN });

    await expect(second).rejects.toThrow(DataDirectoryInUse);
  });
});

describe('a server that starts again', () => {
  it('keeps the data and prints no secret', async () => {
    const folder = await temporaryFolder();
    const first = await startServer({ DATA_DIR: folder.path, ADMIN_TOKEN });
    const secret = (await first.ready).firstEnterprise?.secret;
    await first.close();

    const second = await startServer({ DATA_DIR: folder.path, ADMIN_TOKEN, PUBLIC_URL: 'https://portal.example/' });
    const { firstEnterprise, scimUrl } = await second.ready;
    const reply = await fetch(`${second.url}/api/scim/v2/enterprises/acme/Users`, {
      headers: { authorization: `Bearer ${secret}` },
    });

    expect(firstEnterprise).toBeNull();
    expect(scimUrl).toBe('https://portal.example/api/scim/v2/enterprises');
    expect(reply.status).toBe(200);
    await second.close();
    await folder.remove();
  });
});

describe('a server with DATABASE_URL', () => {
  it('creates no enterprise and prints no secret', async () => {
    const folder = await temporaryFolder();
    const database = await createDatabase();
    const server = await startServer({ DATA_DIR: folder.path, DATABASE_URL: database.url, ADMIN_TOKEN });

    const { firstEnterprise } = await server.ready;

    expect(firstEnterprise).toBeNull();
    expect((await postGraphql(server.url, '{ enterprises { name } }', asAdmin)).body).toEqual({
      data: { enterprises: [] },
    });
    await server.close();
    await database.drop();
    await folder.remove();
  });
});

describe('a server that is stopped before it was ready', () => {
  it('leaves the first enterprise to the next start, because it could not print the secret', async () => {
    const folder = await temporaryFolder();
    const first = await startServer({ DATA_DIR: folder.path, ADMIN_TOKEN });
    await first.close();

    const second = await startServer({ DATA_DIR: folder.path, ADMIN_TOKEN });

    const { firstEnterprise } = await second.ready;

    expect(firstEnterprise?.secret).toMatch(/^xmd_/);
    await second.close();
    await folder.remove();
  });
});

describe('a server whose database is unavailable', () => {
  it('is alive, not ready, answers 503 at every endpoint, and shuts down', async () => {
    const folder = await temporaryFolder();
    const server = await startServer({
      DATA_DIR: folder.path,
      ADMIN_TOKEN,
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
      DATABASE_CONNECT_TIMEOUT_MS: '200',
    });
    const ready = server.ready.then(() => 'ready');

    const alive = await fetch(`${server.url}/healthz`);
    const readyz = await fetch(`${server.url}/readyz`);
    const graphql = await postGraphql(server.url, '{ enterprises { name } }', asAdmin);
    const scim = await fetch(`${server.url}/api/scim/v2/enterprises/acme/Users`, { headers: asAdmin });
    const closed = server.close().then(() => 'closed');

    expect(await Promise.race([ready, closed])).toBe('closed');
    expect([alive.status, readyz.status, graphql.status, scim.status]).toEqual([200, 503, 503, 503]);
    expect(scim.headers.get('retry-after')).not.toBeNull();
    expect(graphql.body).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    await folder.remove();
  });
});

describe('a gateway', () => {
  it('is ready when its directory is, and serves SCIM through it', async () => {
    const folder = await temporaryFolder();
    const directory = await startServer({ DATA_DIR: folder.path, ADMIN_TOKEN });
    const { firstEnterprise } = await directory.ready;
    const gateway = await startServer({ DIRECTORY_URL: `${directory.url}/graphql` }, 'gateway');
    await gateway.ready;

    const readyz = await fetch(`${gateway.url}/readyz`);
    const users = await fetch(`${gateway.url}/api/scim/v2/enterprises/acme/Users`, {
      headers: { authorization: `Bearer ${firstEnterprise?.secret}` },
    });
    const graphql = await fetch(`${gateway.url}/graphql`);

    expect([readyz.status, users.status, graphql.status]).toEqual([200, 200, 404]);
    await gateway.close();
    await directory.close();
    await folder.remove();
  });

  it('is not ready without its directory, and answers 503', async () => {
    const gateway = await startServer({ DIRECTORY_URL: 'http://127.0.0.1:1/graphql' }, 'gateway');
    await gateway.ready;

    const readyz = await fetch(`${gateway.url}/readyz`);
    const users = await fetch(`${gateway.url}/api/scim/v2/enterprises/acme/Users`, { headers: asAdmin });

    expect([readyz.status, users.status]).toEqual([503, 503]);
    await gateway.close();
  });
});
