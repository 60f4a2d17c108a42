import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { addTokenCommands } from '../../src/cli/token.command.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/product/running-server.ts';
import { onProduct, run as runAny, runnerOf } from './run.ts';

const IN_ACME = ['--enterprise', 'acme'];

const run = runnerOf(addTokenCommands);
const product = onProduct();

async function issue(name: string, ...options: string[]): Promise<{ readonly id: string; readonly secret: string }> {
  const args = ['token', 'issue', ...IN_ACME, '--name', name, '--permission', 'USER_PROVISIONING', '--json'];
  const { secret, accessToken } = JSON.parse((await run(...args, ...options)).out);
  return { secret, id: accessToken.id };
}

describe('token issue', () => {
  it('issues a token with its permissions; token list shows it without the secret, token revoke ends it', async () => {
    const permissions = ['--permission', 'READ_DIRECTORY', '--permission', 'ADMINISTER'];
    const command = ['token', 'issue', ...IN_ACME, '--name', 'Reader', ...permissions, '--expires', '2099-01-31'];

    const issued = JSON.parse((await run(...command, '--json')).out);
    const listed = await run('token', 'list', ...IN_ACME);
    const revoked = await run('token', 'revoke', issued.accessToken.id, ...IN_ACME);

    expect(issued.secret).toMatch(/^xmd_/);
    expect(issued.accessToken).toMatchObject({
      permissions: ['READ_DIRECTORY', 'ADMINISTER'],
      expiresAt: '2099-01-31T00:00:00.000Z',
    });
    expect(issued.tenantUrl).toBe(`${product().url}/api/scim/v2/enterprises/acme/`);
    expect(listed.out).toMatch(/Reader +READ_DIRECTORY,ADMINISTER +active +never +2099-01-31/);
    expect(listed.out).not.toContain(issued.secret);
    expect(revoked.out).toContain('Revoked access token Reader');
    expect((await run('token', 'list', ...IN_ACME)).out).toMatch(/Reader .*revoked +never +\d{4}-/);
  });
});

describe('token list', () => {
  it('shows how often and when last a revoked token was rejected', async () => {
    const { id, secret } = await issue('Old');
    await run('token', 'revoke', id, ...IN_ACME);
    for (let sent = 0; sent < 3; sent += 1)
      await fetch(`${product().url}/api/scim/v2/enterprises/acme/Users`, {
        headers: { authorization: `Bearer ${secret}` },
      });

    const { out } = await eventually(
      () => run('token', 'list', ...IN_ACME),
      (listed) => /^.* Old .* revoked .* 3 +\d{4}-/m.test(listed.out),
    );

    expect(out).toMatch(/^ID .* STATE +LAST USED +EXPIRES +REJECTED +LAST REJECTED$/m);
  });
});

describe('token rotate', () => {
  it('says when the old token ends, or that it is revoked', async () => {
    const [later, now] = [await issue('Later'), await issue('Now')];

    const overlapping = await run('token', 'rotate', later.id, ...IN_ACME);
    const at = await run('token', 'rotate', now.id, ...IN_ACME, '--overlap-hours', '0');

    expect(overlapping.out).toMatch(
      new RegExp(`^The old token ${later.id} expires at \\d{4}-\\d\\d-\\d\\dT.*Z\\.$`, 'm'),
    );
    expect(at.out).toContain(`The old token ${now.id} is revoked.`);
  });

  it('refuses to rotate a token twice, and names its successor', async () => {
    const { id } = await issue('Twice');
    const first = JSON.parse((await run('token', 'rotate', id, ...IN_ACME, '--json')).out);

    const { exitCode, out, error } = await run('token', 'rotate', id, ...IN_ACME);

    expect(first.replaced).toMatchObject({ id, name: 'Twice' });
    expect(first.accessToken).toMatchObject({ name: 'Twice', permissions: ['USER_PROVISIONING'], expiresAt: null });
    expect(first.secret).toMatch(/^xmd_/);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(error).toMatch(new RegExp(`^[^\\n]*already rotated[^\\n]*${first.accessToken.id}[^\\n]*\\n$`));
  });

  it('refuses an expired token', async () => {
    const { id } = await issue('Ended');
    const rotate = ['token', 'rotate', id, ...IN_ACME, '--overlap-hours', '0'];
    await run(...rotate);

    expect(await run(...rotate)).toMatchObject({ exitCode: 1, error: expect.stringContaining('expired') });
  });
});

describe('token revoke', () => {
  it('gives the reason that Entra receives for each later request', async () => {
    const folder = await temporaryFolder();
    const { id, secret } = await issue('Tested');
    await run('token', 'revoke', id, ...IN_ACME);

    const tenantUrl = `${product().url}/api/scim/v2/enterprises/acme/`;
    const target = ['--tenant-url', tenantUrl, '--secret-token', secret, '--state', join(folder.path, 'job')];
    const { error } = await runAny('entra', 'test-connection', ...target);
    await folder.remove();

    expect(error).toMatch(/This access token was revoked on \d{4}-\d\d-\d\d; issue a new one/);
  });
});
