import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { ADMIN_TOKEN, stageAt } from '../support/product.ts';
import { startProcess } from '../support/product-process.ts';
import { createDatabase, TEST_SERVER_URL } from '../support/server-database.ts';
import { secretForEntra } from '../support/tenant.ts';

const WRITERS = 8;

interface Acknowledged {
  readonly id: string;
  readonly version: number;
}

/** Creates users and changes them, one after the other, until the server is gone; keeps what was acknowledged. */
async function write(users: string, token: string, acknowledged: Map<string, number>, name: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' };
  const send = async (method: string, url: string, body: object) => {
    const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
    return { status: response.status, user: (await response.json()) as { id: string; meta: { version: string } } };
  };
  for (let count = 0; ; count++) {
    const { status, user } = await send('POST', users, { userName: `${name}-${count}` });
    if (status !== 201) throw new Error(`create answered ${status}`);
    acknowledged.set(user.id, 1);
    for (const title of ['first', 'second']) {
      const Operations = [{ op: 'replace', path: 'title', value: title }];
      const patched = await send('PATCH', `${users}/${user.id}`, { Operations });
      if (patched.status === 200) acknowledged.set(user.id, Number(/\d+/.exec(patched.user.meta.version)?.[0]));
    }
  }
}

async function revisionsOf(url: string, { id }: Acknowledged): Promise<number[]> {
  const query = `query ($id: ID!) { enterprise(name: "acme") { user(id: $id) { revisions { nodes { version } } } } }`;
  const { data } = await stageAt(url).graphql<{
    enterprise: { user: { revisions: { nodes: { version: number }[] } } | null };
  }>(query, { id });
  return data.enterprise.user?.revisions.nodes.map(({ version }) => version) ?? [];
}

async function killDuringWrites(environment: Record<string, string>): Promise<void> {
  const acknowledged = new Map<string, number>();
  let product = await startProcess(environment);
  const secret = await secretForEntra(product.welcome);
  for (const round of ['a', 'b']) {
    const users = `${product.welcome.url}/api/scim/v2/enterprises/acme/Users`;
    const writers = Array.from({ length: WRITERS }, (_, writer) =>
      write(users, secret, acknowledged, `${round}${writer}`),
    );
    const ended = Promise.allSettled(writers);
    await wait(1_000);
    await product.end('SIGKILL');
    await ended;
    product = await startProcess(environment);
  }

  const { url } = product.welcome;
  expect(acknowledged.size).toBeGreaterThan(WRITERS);
  for (const [id, version] of acknowledged) {
    const revisions = await revisionsOf(url, { id, version });
    const stored = revisions[0] ?? 0;
    expect(stored).toBeGreaterThanOrEqual(version);
    expect(revisions).toEqual(Array.from({ length: stored }, (_, index) => stored - index));
  }
  expect(await product.end('SIGTERM')).toBe(0);
}

describe('kill -9 during writes', () => {
  it('loses no acknowledged write and leaves each change with its revision, on the embedded database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xm-directory-kill-'));

    await killDuringWrites({ DATA_DIR: folder, ADMIN_TOKEN });

    rmSync(folder, { recursive: true, force: true });
  }, 120_000);

  (TEST_SERVER_URL === null ? it.skip : it)(
    'does so on PostgreSQL (where a server is installed)',
    async () => {
      const database = await createDatabase();

      await killDuringWrites({ DATABASE_URL: database.url, ADMIN_TOKEN });

      await database.drop();
    },
    120_000,
  );
});
