import { afterEach, describe, expect, it } from '@jest/globals';
import { addEnterpriseCommands } from '../../src/cli/enterprise.command.ts';
import { openTenant } from '../support/product/tenant.ts';
import { onProduct, runnerOf } from './run.ts';

const run = runnerOf(addEnterpriseCommands);
const product = onProduct();

describe('enterprise create', () => {
  afterEach(() => {
    delete process.env.PUBLIC_URL;
  });

  it('shows the tenant URL of the new enterprise, and enterprise list shows the enterprise', async () => {
    const created = await run('enterprise', 'create', 'Globex', '--json');
    const listed = await run('enterprise', 'list');

    expect(JSON.parse(created.out)).toMatchObject({
      name: 'Globex',
      tenantUrl: `${product().url}/api/scim/v2/enterprises/Globex/`,
    });
    expect(listed.out).toMatch(/^NAME +CREATED\nacme +\d{4}-.*\nGlobex +\d{4}-/);
    expect([created.exitCode, listed.exitCode]).toEqual([0, 0]);
  });

  it('issues a token for Entra, and shows its secret once, with the tenant URL and a command to try', async () => {
    const { out, exitCode } = await run(
      ...['enterprise', 'create', 'Initech', '--with-token', '--expires', '2099-01-31'],
    );

    const tenantUrl = `${product().url}/api/scim/v2/enterprises/Initech/`;
    const [, secret = ''] = /Secret token +(xmd_\S+)\n/.exec(out) ?? [];
    const reply = await fetch(`${tenantUrl}Users`, { headers: { authorization: `Bearer ${secret}` } });
    expect(exitCode).toBe(0);
    expect(out).toContain(`Tenant URL            ${tenantUrl}\n`);
    expect(out).toContain('shown only once; the token expires on 2099-01-31 (UTC)');
    expect(out).toContain(`curl -H 'Authorization: Bearer ${secret}' '${tenantUrl}Users?count=10'\n`);
    expect(out.split(secret)).toHaveLength(3);
    expect(reply.status).toBe(200);
  });

  it('prints the token as JSON, with the public URL', async () => {
    process.env.PUBLIC_URL = 'https://portal.example/';

    const { out } = await run('enterprise', 'create', 'Hooli', '--with-token', '--json');

    expect(JSON.parse(out)).toMatchObject({
      name: 'Hooli',
      tenantUrl: 'https://portal.example/api/scim/v2/enterprises/Hooli/',
      secret: expect.stringMatching(/^xmd_/),
    });
  });

  it('issues no token when the enterprise is not created', async () => {
    const { exitCode, out } = await run('enterprise', 'create', 'ACME', '--with-token');

    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
  });

  it('says in one sentence why the name is rejected', async () => {
    const { exitCode, out, error } = await run('enterprise', 'create', 'ACME');
    const asJson = await run('enterprise', 'create', 'ACME', '--json');

    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(error).toMatch(/^[^\n]*ACME[^\n]*\n$/i);
    expect(asJson).toMatchObject({ exitCode: 1, out: '' });
    expect(JSON.parse(asJson.error)).toEqual({ error: { message: error.trim(), exitCode: 1 } });
  });
});

describe('enterprise rename', () => {
  it('shows the tenant URL to enter in Entra', async () => {
    await openTenant(product(), 'first');

    const text = await run('enterprise', 'rename', 'First', 'second', '--yes');
    const json = await run('enterprise', 'rename', 'second', 'third', '--yes', '--json');

    expect(text).toMatchObject({ exitCode: 0, error: '' });
    expect(text.out).toMatch(/^Renamed enterprise First to second\. .* Enter the new tenant URL in Entra:\n/);
    expect(text.out).toContain(`  Tenant URL            ${product().url}/api/scim/v2/enterprises/second/\n`);
    expect(JSON.parse(json.out)).toMatchObject({
      name: 'third',
      tenantUrl: `${product().url}/api/scim/v2/enterprises/third/`,
    });
  });

  it('says in one sentence why the new name is rejected', async () => {
    await openTenant(product(), 'taken');
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
});

describe('enterprise delete', () => {
  it('deletes the users too, and says how many there were', async () => {
    const { send } = await openTenant(product(), 'leaving');
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
  ])('and enterprise rename change nothing without confirmation (%s)', async (...args) => {
    const { exitCode, error } = await run('enterprise', ...args);

    expect(exitCode).toBe(2);
    expect(error).toContain('add --yes to skip it');
    expect((await run('enterprise', 'list')).out).toMatch(/^acme /m);
  });
});
