import { describe, expect, it, jest } from '@jest/globals';
import { ACTIONS, ALLOWED, PERMISSIONS } from '../../../../src/directory/access/domain/permission.ts';
import { assertAdministration, enterEnterprise } from '../../../../src/directory/access/usecase/authorize.ts';
import { rememberEnterprises } from '../../../../src/directory/access/usecase/enterprise-cache.ts';
import { administrationSession, tokenSession } from '../../../support/sessions.ts';

describe('the gate to an enterprise', () => {
  it('opens to the token of the enterprise, whatever the case of the name', async () => {
    const session = await tokenSession('Acme', ['USER_PROVISIONING']);

    await expect(enterEnterprise(session, 'aCME', 'READ_USERS')).resolves.toEqual(session.enterprise);
  });

  it('answers alike for another enterprise and for one that does not exist', async () => {
    const session = await tokenSession('acme', PERMISSIONS);
    await session.stores.enterprises.insert('other', session.clock());

    const refusals = await Promise.allSettled([
      enterEnterprise(session, 'other', 'READ_USERS'),
      enterEnterprise(session, 'nowhere', 'READ_USERS'),
    ]);

    const [other, nowhere] = refusals.map((refusal) => refusal.status === 'rejected' && refusal.reason);
    expect(other).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(nowhere).toMatchObject({ code: 'UNAUTHENTICATED', message: other.message });
  });

  it.each(PERMISSIONS)('lets %s do what it allows and nothing else', async (permission) => {
    const session = await tokenSession('acme', [permission]);

    for (const action of ACTIONS) {
      const entered = await enterEnterprise(session, 'acme', action).then(
        () => 'entered',
        ({ code }) => code,
      );
      expect([action, entered]).toEqual([action, ALLOWED[permission].includes(action) ? 'entered' : 'FORBIDDEN']);
    }
  });

  it('names the permissions that would do', async () => {
    const session = await tokenSession('acme', ['READ_DIRECTORY']);

    await expect(enterEnterprise(session, 'acme', 'WRITE_USERS')).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('USER_PROVISIONING or MANAGE_USERS or ADMINISTER'),
    });
  });

  it('opens every enterprise to the administration token, and tells it which do not exist', async () => {
    const session = administrationSession();
    const acme = await session.stores.enterprises.insert('acme', session.clock());

    await expect(enterEnterprise(session, 'ACME', 'MANAGE_ACCESS_TOKENS')).resolves.toEqual(acme);
    await expect(enterEnterprise(session, 'nowhere', 'PROBE')).rejects.toMatchObject({ code: 'ENTERPRISE_NOT_FOUND' });
  });
});

describe('what belongs to the administration token', () => {
  it('is refused to the token of an enterprise, whatever it is allowed', async () => {
    const session = await tokenSession('acme', PERMISSIONS);

    expect(() => assertAdministration(session)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });

  it('is refused to the administration token itself when it is narrowed', () => {
    const session = administrationSession();
    const narrowed = { ...session, authority: { ...session.authority, permissions: ['USER_PROVISIONING' as const] } };

    expect(() => assertAdministration(session)).not.toThrow();
    expect(() => assertAdministration(narrowed)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });
});

describe('remembered enterprises', () => {
  it('are asked for once; a name that is unknown is asked for again', async () => {
    const { enterprises } = administrationSession().stores;
    const findByName = jest.spyOn(enterprises, 'findByName');
    const remembered = rememberEnterprises(enterprises);

    const before = await remembered.findByName('acme');
    const acme = await remembered.insert('acme', new Date());
    const found = [await remembered.findByName('acme'), await remembered.findByName('ACME')];

    expect([before, ...found]).toEqual([null, acme, acme]);
    expect(findByName).toHaveBeenCalledTimes(2);
    await expect(remembered.list()).resolves.toEqual([acme]);
  });
});
