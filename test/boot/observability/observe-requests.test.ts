import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import express from 'express';
import { createLogger } from '../../../src/boot/observability/log.ts';
import { createMetrics } from '../../../src/boot/observability/metrics.ts';
import { observeRequests } from '../../../src/boot/observability/observe-requests.ts';
import { startLocalServer } from '../../support/network/local-server.ts';

type Entry = Readonly<Record<string, unknown>>;

interface Sending {
  readonly headers?: Readonly<Record<string, string>>;
  /** The enterprise that the caller was admitted to; `null` for none. */
  readonly admittedTo?: string | null;
}

/** The log entries of one request to a server that answers with the status. */
async function logOf(
  path: string,
  status: number,
  { headers = {}, admittedTo = 'acme' }: Sending = {},
): Promise<Entry[]> {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  let closed: Promise<unknown> = Promise.resolve();
  const app = express();
  app.use(observeRequests(logger, createMetrics()));
  app.use((_request, response) => {
    closed = once(response, 'close');
    response.setHeader('X-Request-Id', '0199-id');
    response.locals.requestContext = { isAdmitted: admittedTo !== null, enterprise: admittedTo };
    response.status(status).end();
  });
  const server = await startLocalServer(app);
  await fetch(server.url + path, { headers });
  await closed;
  server.close();
  return lines.map((line) => JSON.parse(line));
}

describe('observeRequests', () => {
  it('logs an answered request with its correlation id', async () => {
    const entries = await logOf('/api/scim/v2/enterprises/acme/Users/0198a5f0-0000-7000-8000-000000000001', 404);

    expect(entries).toEqual([
      expect.objectContaining({
        requestId: '0199-id',
        method: 'GET',
        path: '/api/scim/v2/enterprises/acme/Users/0198a5f0-0000-7000-8000-000000000001',
        address: '127.0.0.1',
        status: 404,
        ms: expect.any(Number),
      }),
    ]);
  });

  it('logs nothing that may be secret or personal: no query, no header, no unknown segment of a path', async () => {
    const headers = { authorization: 'Bearer xmd_secret' };

    const entries = await logOf('/Users/jane@acme.example?filter=userName%20eq%20%22jane%22', 200, { headers });

    expect(JSON.stringify(entries)).not.toMatch(/jane|secret|filter/);
    expect(entries).toEqual([expect.objectContaining({ path: '/Users/*' })]);
  });

  it.each([
    ['a userName', 'jane.doe'],
    ['a secret', `xmd_${'a'.repeat(43)}`],
  ])('masks %s in the place of an id', async (_, secret) => {
    const [entry] = await logOf(`/api/scim/v2/enterprises/acme/Users/${secret}`, 404);

    expect(entry).toMatchObject({ path: '/api/scim/v2/enterprises/acme/Users/*' });
  });

  it('masks a secret in the place of the enterprise', async () => {
    const [entry] = await logOf(`/api/scim/v2/enterprises/xmd_${'a'.repeat(43)}/Users`, 404);

    expect(entry).toMatchObject({ path: '/api/scim/v2/enterprises/*/Users' });
  });

  it.each([
    ['/api/scim/v2/enterprises/SECRET/Users', '/api/scim/v2/enterprises/*/Users'],
    ['/api/scim/v2/enterprises/acme/SECRET', '/api/scim/v2/enterprises/acme/*'],
    ['/api/scim/v2/enterprises/acme/Userz/SECRET', '/api/scim/v2/enterprises/acme/*/*'],
    ['/api/scim/v2/enterprises/acme/Groups/SECRET', '/api/scim/v2/enterprises/acme/Groups/*'],
    ['/SECRET', '/*'],
    ['/console/SECRET/users', '/console/*/users'],
    ['/graphql/SECRET', '/graphql/*'],
    ['/acme', '/*'],
  ])('masks a secret in %s', async (path, logged) => {
    for (const secret of [`xmd_${'a'.repeat(43)}`, 'ada', 'ada@acme.example', '%61da', 'urn:ietf:params:scim:ada']) {
      const [entry] = await logOf(path.replace('SECRET', secret), 404);

      expect(entry).toMatchObject({ path: logged });
    }
  });

  it('logs the name of an enterprise only if the caller was admitted', async () => {
    const [inside] = await logOf('/api/scim/v2/enterprises/acme/Users', 200);
    const [outside] = await logOf('/api/scim/v2/enterprises/acme/Users', 401, { admittedTo: null });

    expect(inside).toMatchObject({ path: '/api/scim/v2/enterprises/acme/Users' });
    expect(outside).toMatchObject({ path: '/api/scim/v2/enterprises/*/Users' });
  });

  it.each([
    [500, 50],
    [503, 50],
    [501, 30],
    [404, 30],
  ])('logs the status %i at level %i', async (status, level) => {
    const [entry] = await logOf('/api/scim/v2/enterprises/acme/Users', status);

    expect(entry).toMatchObject({ level });
  });

  it('treats several slashes as one, like the endpoints', async () => {
    const [entry] = await logOf('/api/scim/v2/enterprises/acme//Users//jane', 404);

    expect(entry).toMatchObject({ path: '/api/scim/v2/enterprises/acme/Users/*' });
  });

  it.each(['Users/.search', 'Schemas/urn:ietf:params:scim:schemas:core:2.0:User', 'ResourceTypes/User', 'Users/'])(
    'logs the own path %s as it is',
    async (address) => {
      const [entry] = await logOf(`/api/scim/v2/enterprises/acme/${address}`, 200);

      expect(entry).toMatchObject({ path: `/api/scim/v2/enterprises/acme/${address}` });
    },
  );

  it('logs a failure of the server as an error, and no probes', async () => {
    const [failure] = await logOf('/graphql', 500);
    const probe = await logOf('/readyz', 200);

    expect(failure).toMatchObject({ level: 50, status: 500 });
    expect(probe).toEqual([]);
  });
});
