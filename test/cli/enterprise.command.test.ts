import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN_TOKEN, type Product, startProduct } from '../support/product/product.ts';
import { openTenant } from '../support/product/tenant.ts';
import { run } from './run.ts';

describe('commands that rename and delete enterprises', () => {
  const environment = process.env;
  let product: Product;

  beforeAll(async () => {
    product = await startProduct();
    process.env = { ...environment, ADMIN_TOKEN, DIRECTORY_URL: `${product.url}/graphql` };
  });
  afterAll(async () => {
    process.env = environment;
    await product.close();
  });

  it('rename one, and show the tenant URL to enter in Entra', async () => {
    await openTenant(product, 'first');

    const text = await run('enterprise', 'rename', 'First', 'second', '--yes');
    const json = await run('enterprise', 'rename', 'second', 'third', '--yes', '--json');

    expect(text).toMatchObject({ exitCode: 0, error: '' });
    expect(text.out).toMatch(/^Renamed enterprise First to second\. .* Enter the new tenant URL in Entra:\n/);
    expect(text.out).toContain(`  Tenant URL            ${product.url}/api/scim/v2/enterprises/second/\n`);
    expect(JSON.parse(json.out)).toMatchObject({
      name: 'third',
      tenantUrl: `${product.url}/api/scim/v2/enterprises/third/`,
    });
  });

  it('say in one sentence why a name is rejected', async () => {
    await openTenant(product, 'taken');
    const rename = (...names: string[]) => run('enterprise', 'rename', ...names, '--yes');

    for (const [outcome, sentence] of [
      [await rename('taken', 'ACME'), /"ACME"/],
      [await rename('taken', 'a b'), /1 to 64 letters/],
      [await rename('nobody', 'x'), /There is no enterprise "nobody"/],
    ] as const) {
      expect(outcome).toMatchObject({ exitCode: 1, out: '' });
      expect(outcome.error).toMatch(/^[^\n]+\n$/);
      expect(outcome.error).toMatch(sentence);
    }
  });

  it('delete one with its users, and say how many there were', async () => {
    const { send } = await openTenant(product, 'leaving');
    for (const userName of ['ada', 'bob']) await send('POST', '/Users', { userName });

    const { exitCode, out } = await run('enterprise', 'delete', 'leaving', '--yes');
    const listed = await run('enterprise', 'list', '--json');
    const again = await run('enterprise', 'delete', 'leaving', '--yes');

    expect({ exitCode, out }).toEqual({
      exitCode: 0,
      out: 'Deleted enterprise leaving (2 users). Its data is removed in the background.\n',
    });
    expect(JSON.parse(listed.out).map(({ name }: { name: string }) => name)).not.toContain('leaving');
    expect(again).toMatchObject({ exitCode: 1, error: expect.stringContaining('There is no enterprise "leaving"') });
  });

  it.each([
    ['delete', 'acme'],
    ['rename', 'acme', 'acme2'],
  ])('do nothing before the name is typed (%s)', async (...args) => {
    const { exitCode, error } = await run('enterprise', ...args);

    expect(exitCode).toBe(2);
    expect(error).toContain('add --yes to skip it');
    expect((await run('enterprise', 'list')).out).toMatch(/^acme /m);
  });
});
