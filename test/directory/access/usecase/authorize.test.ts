import { describe, expect, it } from '@jest/globals';
import { ACTIONS, ALLOWED, PERMISSIONS } from '../../../../src/directory/access/domain/permission.ts';
import {
  authorizeAdministration,
  authorizeById,
  authorizeByName,
} from '../../../../src/directory/access/usecase/authorize.ts';
import { administrationSession, tokenSession } from '../../../support/directory/sessions.ts';

describe('authorizeByName', () => {
  it('accepts the token of the enterprise, regardless of the case of the name', async () => {
    const session = await tokenSession('Acme', ['USER_PROVISIONING']);

    await expect(authorizeByName(session, 'aCME', 'READ_USERS')).resolves.toEqual(session.enterprise);
  });

  it('returns the same error for another enterprise and for one that does not exist', async () => {
    const session = await tokenSession('acme', PERMISSIONS);
    await session.stores.enterprises.insert('other', session.clock());

    const refusals = await Promise.allSettled([
      authorizeByName(session, 'other', 'READ_USERS'),
      authorizeByName(session, 'nowhere', 'READ_USERS'),
    ]);

    const [other, nowhere] = refusals.map((refusal) => refusal.status === 'rejected' && refusal.reason);
    expect(other).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(nowhere).toMatchObject({ code: 'UNAUTHENTICATED', message: other.message });
  });

  it.each(PERMISSIONS)('allows %s its actions only', async (permission) => {
    const session = await tokenSession('acme', [permission]);

    for (const action of ACTIONS) {
      const outcome = await authorizeByName(session, 'acme', action).then(
        () => 'allowed',
        ({ code }) => code,
      );
      expect([action, outcome]).toEqual([action, ALLOWED[permission].includes(action) ? 'allowed' : 'FORBIDDEN']);
    }
  });

  it('names the permissions that are sufficient', async () => {
    const session = await tokenSession('acme', ['READ_DIRECTORY']);

    await expect(authorizeByName(session, 'acme', 'WRITE_USERS')).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('USER_PROVISIONING or MANAGE_USERS or ADMINISTER'),
    });
  });

  it('accepts the administration token for every enterprise, and names those that do not exist', async () => {
    const session = administrationSession();
    const acme = await session.stores.enterprises.insert('acme', session.clock());

    await expect(authorizeByName(session, 'ACME', 'MANAGE_ACCESS_TOKENS')).resolves.toEqual(acme);
    await expect(authorizeByName(session, 'nowhere', 'PROBE')).rejects.toMatchObject({ code: 'ENTERPRISE_NOT_FOUND' });
  });
});

describe('authorizeById', () => {
  it('rejects an enterprise that is not of the token, then an action that is not allowed', async () => {
    const session = await tokenSession('acme', ['READ_DIRECTORY']);
    const other = await session.stores.enterprises.insert('other', session.clock());

    expect(() => authorizeById(session, session.enterprise.id, 'READ_USERS')).not.toThrow();
    expect(() => authorizeById(session, session.enterprise.id, 'WRITE_USERS')).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
    expect(() => authorizeById(session, other.id, 'WRITE_USERS')).toThrow(
      expect.objectContaining({ code: 'UNAUTHENTICATED' }),
    );
  });

  it('accepts the administration token for every enterprise', async () => {
    const session = administrationSession();
    const acme = await session.stores.enterprises.insert('acme', session.clock());

    expect(() => authorizeById(session, acme.id, 'ERASE_USERS')).not.toThrow();
  });
});

describe('authorizeAdministration', () => {
  it('rejects the token of an enterprise, whatever its permissions', async () => {
    const session = await tokenSession('acme', PERMISSIONS);

    expect(() => authorizeAdministration(session)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });

  it('rejects the administration token when it is narrowed to one permission', () => {
    const session = administrationSession();
    const narrowed = { ...session, authority: { ...session.authority, permissions: ['USER_PROVISIONING' as const] } };

    expect(() => authorizeAdministration(session)).not.toThrow();
    expect(() => authorizeAdministration(narrowed)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });
});
