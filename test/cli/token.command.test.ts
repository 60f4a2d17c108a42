import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { ADMIN_TOKEN, type Product, startProduct } from '../support/product/product.ts';
import { temporaryFolder } from '../support/product/running-server.ts';
import { run } from './run.ts';

const IN_ACME = ['--enterprise', 'acme'];

describe('commands about expired and revoked access tokens', () => {
  const environment = process.env;
  let product: Product;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeAll(async () => {
    folder = await temporaryFolder();
    product = await startProduct();
    process.env = { ...environment, ADMIN_TOKEN, DIRECTORY_URL: `${product.url}/graphql` };
  });
  afterAll(async () => {
    process.env = environment;
    await product.close();
    await folder.remove();
  });

  async function issue(name: string): Promise<{ readonly id: string; readonly secret: string }> {
    const args = ['token', 'issue', ...IN_ACME, '--name', name, '--permission', 'USER_PROVISIONING', '--json'];
    const { secret, accessToken } = JSON.parse((await run(...args)).out);
    return { secret, id: accessToken.id };
  }

  it('show how often and when last an inactive token was rejected', async () => {
    const { id, secret } = await issue('Old');
    await run('token', 'revoke', id, ...IN_ACME);
    for (let sent = 0; sent < 3; sent += 1)
      await fetch(`${product.url}/api/scim/v2/enterprises/acme/Users`, {
        headers: { authorization: `Bearer ${secret}` },
      });

    const { out } = await eventually(
      () => run('token', 'list', ...IN_ACME),
      (listed) => /^.* Old .* revoked .* 3 +\d{4}-/m.test(listed.out),
    );

    expect(out).toMatch(/^ID .* STATE +LAST USED +EXPIRES +REJECTED +LAST REJECTED$/m);
  });

  it('say when the old token of a rotation ends, or that it is revoked', async () => {
    const [later, now] = [await issue('Later'), await issue('Now')];

    const overlapping = await run('token', 'rotate', later.id, ...IN_ACME);
    const at = await run('token', 'rotate', now.id, ...IN_ACME, '--overlap-hours', '0');

    expect(overlapping.out).toMatch(
      new RegExp(`^The old token ${later.id} expires at \\d{4}-\\d\\d-\\d\\dT.*Z\\.$`, 'm'),
    );
    expect(at.out).toContain(`The old token ${now.id} is revoked.`);
  });

  it('refuse to rotate a token twice, and name its successor', async () => {
    const { id } = await issue('Twice');
    const first = JSON.parse((await run('token', 'rotate', id, ...IN_ACME, '--json')).out);

    const { exitCode, out, error } = await run('token', 'rotate', id, ...IN_ACME);

    expect(first.replaced).toMatchObject({ id, name: 'Twice' });
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(error).toMatch(new RegExp(`^[^\\n]*already rotated[^\\n]*${first.accessToken.id}[^\\n]*\\n$`));
  });

  it('say in the simulator why a token is rejected', async () => {
    const { id, secret } = await issue('Tested');
    await run('token', 'revoke', id, ...IN_ACME);

    const tenantUrl = `${product.url}/api/scim/v2/enterprises/acme/`;
    const { error } = await run(
      'entra',
      'test-connection',
      '--tenant-url',
      tenantUrl,
      '--secret-token',
      secret,
      '--state',
      join(folder.path, 'job'),
    );

    expect(error).toMatch(/This access token was revoked on \d{4}-\d\d-\d\d; issue a new one/);
  });
});
