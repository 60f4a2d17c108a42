import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/directory/storage.ts';
import { createDatabase } from '../support/database/server-database.ts';
import { eventually } from '../support/eventually.ts';
import { ADMIN_TOKEN, type Product, startPart } from '../support/product/product.ts';
import { openTenant } from '../support/product/tenant.ts';

const RENAME =
  'mutation ($name: String!, $newName: String!) { renameEnterprise(name: $name, newName: $newName) { name } }';
const DELETE = 'mutation ($name: String!) { deleteEnterprise(name: $name) }';
const FIND = 'query ($name: String!) { enterprise(name: $name) { id name } }';

describe('an enterprise, in two processes on one database', () => {
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let here: Product;
  let there: Product;

  beforeAll(async () => {
    database = await createDatabase();
    here = await startPart({ DATABASE_URL: database.url });
    there = await startPart({ DATABASE_URL: database.url });
  });
  afterAll(async () => {
    await here.close();
    await there.close();
    await database.drop();
  });

  async function statusOf(product: Product, name: string, token: string): Promise<number> {
    const url = `${product.url}/api/scim/v2/enterprises/${name}/Users`;
    return (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status;
  }

  async function sessionAt(product: Product, name: string) {
    const token = await product.issueAccessToken(name, 'ADMINISTER');
    const { data } = await product.graphql<{ openSession: { secret: string } }>(
      'mutation { openSession { secret } }',
      {},
      token,
    );
    return data.openSession.secret;
  }

  const codesOf = async (product: Product, name: string, token = ADMIN_TOKEN) =>
    ((await product.graphql(FIND, { name }, token)).errors ?? []).map(({ extensions }) => extensions.code);

  it('is found by its new name only, and keeps its tokens and sessions', async () => {
    const { token } = await openTenant(here, 'before');
    const session = await sessionAt(here, 'before');
    for (const product of [here, there]) await statusOf(product, 'before', token);

    await here.graphql(RENAME, { name: 'before', newName: 'After' });

    expect([await statusOf(here, 'before', token), await statusOf(here, 'after', token)]).toEqual([401, 200]);
    expect(await codesOf(here, 'before')).toEqual(['ENTERPRISE_NOT_FOUND']);
    expect(await codesOf(here, 'after', session)).toEqual([]);
    await eventually(
      () => statusOf(there, 'AFTER', token),
      (status) => status === 200,
    );
    await eventually(
      () => statusOf(there, 'before', token),
      (status) => status === 401,
    );
    await eventually(
      () => codesOf(there, 'before'),
      ([code]) => code === 'ENTERPRISE_NOT_FOUND',
    );
    expect(await codesOf(there, 'After', session)).toEqual([]);
  });

  it('is unknown to SCIM and GraphQL once it is deleted, and its name is free', async () => {
    const { token, send } = await openTenant(here, 'gone');
    await send('POST', '/Users', { userName: 'ada' });
    const session = await sessionAt(here, 'gone');
    for (const product of [here, there]) await statusOf(product, 'gone', token);

    const { data } = await here.graphql<{ deleteEnterprise: string }>(DELETE, { name: 'Gone' });
    const again = await here.graphql(DELETE, { name: 'gone' });

    expect(await statusOf(here, 'gone', token)).toBe(401);
    expect(await codesOf(here, 'gone')).toEqual(['ENTERPRISE_NOT_FOUND']);
    expect(await codesOf(here, 'gone', session)).toEqual(['UNAUTHENTICATED']);
    expect(again.errors?.map(({ extensions }) => extensions.code)).toEqual(['ENTERPRISE_NOT_FOUND']);
    await eventually(
      () => statusOf(there, 'gone', token),
      (status) => status === 401,
    );
    await eventually(
      () => codesOf(there, 'gone', session),
      ([code]) => code === 'UNAUTHENTICATED',
    );

    const anew = await openTenant(there, 'gone');
    expect((await anew.send('GET', '/Users?filter=userName eq "ada"')).body.totalResults).toBe(0);
    expect(await statusOf(there, 'gone', token)).toBe(401);
    const { data: found } = await there.graphql<{ enterprise: { id: string } }>(FIND, { name: 'gone' });
    expect(found.enterprise.id).not.toBe(data.deleteEnterprise);
  });

  it('is removed in the background once it is deleted', async () => {
    const { send } = await openTenant(here, 'removed');
    await send('POST', '/Users', { userName: 'ada' });
    const { data } = await here.graphql<{ deleteEnterprise: string }>(DELETE, { name: 'removed' });
    const limits = { poolSize: 2, connectTimeoutMs: 10_000, statementTimeoutMs: 20_000 };
    const { stores, close } = await openDatabase({ url: database.url, ...limits });

    const id = Number(data.deleteEnterprise) as never;
    const left = await eventually(
      () => stores.users.findByUserName(id, 'ada'),
      (user) => user === null,
    );

    expect(left).toBeNull();
    await close();
  });
});
