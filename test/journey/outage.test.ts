import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase } from '../support/database/server-database.ts';
import { openProxy, type TcpProxy } from '../support/network/tcp-proxy.ts';
import { startProduct } from '../support/product/product.ts';
import { openTenant, type Tenant } from '../support/product/tenant.ts';

describe('an unavailable database', () => {
  const closers: (() => Promise<unknown>)[] = [];
  let proxy: TcpProxy;
  let tenant: Tenant;
  let url: string;

  beforeAll(async () => {
    const database = await createDatabase();
    const { hostname, pathname, username } = new URL(database.url);
    proxy = await openProxy({ path: `${decodeURIComponent(hostname)}/.s.PGSQL.5432` });
    const through = `postgres://${username}@127.0.0.1:${proxy.port}${pathname}`;
    const product = await startProduct({ DATABASE_URL: through, DATABASE_CONNECT_TIMEOUT_MS: '500' });
    url = product.url;
    tenant = await openTenant(product, 'acme_away');
    closers.push(product.close, proxy.close, database.drop);
  });

  afterAll(async () => {
    proxy.mend();
    for (const close of closers) await close();
  });

  /** Polls the readiness, as load balancers do, until the test times out. */
  async function untilReady(): Promise<void> {
    while ((await fetch(`${url}/readyz`)).status !== 200) await wait(100);
  }

  it('causes 503 with Retry-After, never 401 or 404, until it is available again', async () => {
    const { body: user } = await tenant.send('POST', '/Users', { userName: 'steady' });
    // Longer than the directory caches a token, so that authentication needs the database, too.
    await wait(2_500);

    proxy.cut();
    const during = [
      await tenant.send('GET', `/Users/${user.id}`),
      await tenant.send('GET', '/Users?filter=userName%20eq%20%22steady%22'),
      await tenant.send('PATCH', `/Users/${user.id}`, { Operations: [{ op: 'replace', path: 'title', value: 'x' }] }),
      await tenant.send('POST', '/Users', { userName: 'late' }),
      await tenant.send('DELETE', `/Users/${user.id}`),
    ];
    const readiness = await fetch(`${url}/readyz`);
    proxy.mend();
    const after = await tenant.send('GET', `/Users/${user.id}`);

    expect(during.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503]);
    expect(during.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true);
    expect(readiness.status).toBe(503);
    expect(after.status).toBe(200);
    await untilReady();
  }, 60_000);
});
