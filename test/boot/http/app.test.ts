import { afterEach, describe, expect, it } from '@jest/globals';
import { createApp } from '../../../src/boot/http/app.ts';
import { createLogger } from '../../../src/boot/observability/log.ts';
import { createReadiness } from '../../../src/boot/observability/readiness.ts';
import type { DirectoryPort } from '../../../src/boot/roles/directory-port.ts';
import { type Role, readSettings } from '../../../src/boot/settings/settings.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { unreachableDirectory } from '../../../src/wire/transport.ts';
import { type LocalServer, startLocalServer } from '../../support/network/local-server.ts';

/** A directory that answers every operation with an error. */
const DIRECTORY: DirectoryPort = {
  transport: { send: async () => ({ data: null, error: unreachableDirectory }) },
  graphql: null,
  prepare: async () => undefined,
  isAlive: async () => true,
  outage: () => null,
  lostEntries: () => 2,
  leftOut: () => ({ bodies: 1, entries: 0 }),
  endedTokens: () => ({ expired: 0, revoked: 0 }),
  close: async () => undefined,
};

describe('createApp', () => {
  let server: LocalServer;
  afterEach(() => server.close());

  async function open(role: Role) {
    const readiness = createReadiness(DIRECTORY);
    readiness.finishStart();
    const { handler } = createApp({
      role,
      settings: readSettings(null, {}),
      publicUrl: 'https://portal.example/users',
      adminSecret: null,
      directory: DIRECTORY,
      readiness,
      logger: createLogger('silent', { write: () => undefined }),
      clock: systemClock,
      droppedConnections: () => 7,
    });
    server = await startLocalServer(handler);
    return (path: string) => fetch(server.url + path);
  }

  it.each([
    ['gateway', 401],
    ['directory', 404],
  ] as const)('answers SCIM without a token as %s with %i', async (role, status) => {
    const get = await open(role);

    expect((await get('/api/scim/v2/enterprises/acme/Users')).status).toBe(status);
  });

  it('links the endpoints of its role below the public path, and loads no icon', async () => {
    const get = await open('gateway');

    const index = await get('/');

    expect(index.headers.get('content-security-policy')).toBe("default-src 'none'; img-src data:");
    const html = await index.text();
    expect(html).toContain('<link rel="icon" href="data:,">');
    expect(html).toContain('href="/users/readyz"');
    expect(html).not.toContain('/console');
  });

  it('exposes the counters of the directory and of the listener', async () => {
    const get = await open('gateway');

    const text = await (await get('/metrics')).text();

    expect(text).toContain('request_log_entries_lost 2');
    expect(text).toContain('request_log_left_out{what="bodies"} 1');
    expect(text).toContain('http_connections_dropped_total 7');
  });
});
