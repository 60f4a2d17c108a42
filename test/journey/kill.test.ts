import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { postmasterOf } from '../support/database/postmaster.ts';
import { createDatabase } from '../support/database/server-database.ts';
import { eventually } from '../support/eventually.ts';
import { ADMIN_TOKEN, stageAt } from '../support/product/product.ts';
import { type ProductProcess, startProcess } from '../support/product/product-process.ts';
import { secretForEntra } from '../support/product/tenant.ts';

const WRITERS = 8;
const CONCURRENT_CHECKS = 32;

interface Acknowledged {
  readonly id: string;
  readonly version: number;
}

/** Creates and changes users one after the other until the server is gone; records what was acknowledged. */
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
      // A server that restarts quickly may reject only this request.
      if (patched.status !== 200) throw new Error(`change answered ${patched.status}`);
      acknowledged.set(user.id, Number(/\d+/.exec(patched.user.meta.version)?.[0]));
    }
  }
}

/** Expects at least the acknowledged version, and one revision for each version. */
async function expectComplete(url: string, user: Acknowledged): Promise<void> {
  const revisions = await revisionsOf(url, user);
  const stored = revisions[0] ?? 0;
  expect(stored).toBeGreaterThanOrEqual(user.version);
  expect(revisions).toEqual(Array.from({ length: stored }, (_, index) => stored - index));
}

async function revisionsOf(url: string, { id }: Acknowledged): Promise<number[]> {
  const query = `query ($id: ID!) { enterprise(name: "acme") { user(id: $id) { revisions { nodes { version } } } } }`;
  const { data } = await stageAt(url).graphql<{
    enterprise: { user: { revisions: { nodes: { version: number }[] } } | null };
  }>(query, { id });
  return data.enterprise.user?.revisions.nodes.map(({ version }) => version) ?? [];
}

/** Kills a process; returns the product, which is ready again. */
type Kill = (product: ProductProcess, environment: Record<string, string>) => Promise<ProductProcess>;

async function killDuringWrites(environment: Record<string, string>, kill: Kill): Promise<void> {
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
    product = await kill(product, environment);
    await ended;
  }

  const { url } = product.welcome;
  expect(acknowledged.size).toBeGreaterThan(WRITERS);
  const users = [...acknowledged].map(([id, version]) => ({ id, version }));
  for (let at = 0; at < users.length; at += CONCURRENT_CHECKS) {
    await Promise.all(users.slice(at, at + CONCURRENT_CHECKS).map((user) => expectComplete(url, user)));
  }
  expect(await product.end('SIGTERM')).toBe(0);
}

const killProduct: Kill = async (product, environment) => {
  await product.end('SIGKILL');
  return startProcess(environment);
};

/** Kills the embedded database server, which the product restarts. */
const killServer: Kill = async (product, { DATA_DIR = '' }) => {
  process.kill(postmasterOf(DATA_DIR), 'SIGKILL');
  const isReady = async () => (await fetch(`${product.welcome.url}/readyz`)).status === 200;
  expect(await eventually(isReady, (ready) => !ready)).toBe(false);
  await eventually(isReady, Boolean);
  return product;
};

const killBoth: Kill = (product, environment) => {
  process.kill(postmasterOf(environment.DATA_DIR ?? ''), 'SIGKILL');
  return killProduct(product, environment);
};

describe('kill -9 during writes loses no acknowledged write and leaves each change with its revision', () => {
  it.each<[string, Kill]>([
    ['of the product, whose embedded server ends with it', killProduct],
    ['of the embedded server', killServer],
    ['of both', killBoth],
  ])('%s', async (_process, kill) => {
    const folder = mkdtempSync(join(tmpdir(), 'xm-directory-kill-'));

    await killDuringWrites({ DATA_DIR: folder, ADMIN_TOKEN, LOG_LEVEL: 'silent' }, kill);

    rmSync(folder, { recursive: true, force: true });
  });

  it('of the product, with an external database server', async () => {
    const database = await createDatabase();

    await killDuringWrites({ DATABASE_URL: database.url, ADMIN_TOKEN }, killProduct);

    await database.drop();
  });
});
