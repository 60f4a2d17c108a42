import { describe, expect, it, jest } from '@jest/globals';
import { PERMISSIONS } from '../../../../src/directory/access/domain/permission.ts';
import { createEnterprise } from '../../../../src/directory/access/usecase/create-enterprise.ts';
import { rememberEnterprises } from '../../../../src/directory/access/usecase/enterprise-cache.ts';
import { deleteEnterprise, renameEnterprise } from '../../../../src/directory/access/usecase/enterprises.ts';
import { listEnterprises } from '../../../../src/directory/access/usecase/list-enterprises.ts';
import { removeEnterprises } from '../../../../src/directory/retention/usecase/remove-enterprises.ts';
import { administrationSession, tokenSession } from '../../../support/sessions.ts';

describe('enterprises', () => {
  it('are made and listed by the administration token', async () => {
    const session = administrationSession();

    const acme = await createEnterprise(session, { name: 'acme' });

    expect(acme).toMatchObject({ name: 'acme' });
    await expect(listEnterprises(session)).resolves.toEqual([acme]);
  });

  it('have names that are unique without regard to case', async () => {
    const session = administrationSession();
    await createEnterprise(session, { name: 'acme' });

    await expect(createEnterprise(session, { name: 'ACME' })).rejects.toMatchObject({ code: 'ENTERPRISE_NAME_TAKEN' });
  });

  it('have names that can stand in a tenant URL', async () => {
    await expect(createEnterprise(administrationSession(), { name: 'a b' })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
    });
  });

  it('are renamed, by rules as they are made by', async () => {
    const session = administrationSession();
    const { id } = await createEnterprise(session, { name: 'acme' });
    await createEnterprise(session, { name: 'other' });
    const rename = (name: string, newName: string) => renameEnterprise(session, { name, newName });

    expect(await rename('ACME', 'acme2')).toMatchObject({ id, name: 'acme2' });
    await expect(rename('acme', 'acme3')).rejects.toMatchObject({ code: 'ENTERPRISE_NOT_FOUND' });
    await expect(rename('acme2', 'OTHER')).rejects.toMatchObject({ code: 'ENTERPRISE_NAME_TAKEN' });
    await expect(rename('acme2', 'a b')).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'newName' });
  });

  it('are deleted, and then removed with all that they hold', async () => {
    const session = await tokenSession('acme', PERMISSIONS);
    const { state, enterprise } = session;
    const kept = await tokenSession('kept', PERMISSIONS, state);
    const administration = administrationSession(state);
    const clock = () => new Date();

    const deleted = await deleteEnterprise(administration, { name: 'Acme' });
    await removeEnterprises({ stores: session.stores, clock, signal: new AbortController().signal });

    expect(deleted).toEqual(enterprise);
    expect(state.enterprises).toEqual([kept.enterprise]);
    expect(state.accessTokens.map(({ token }) => token)).toEqual([kept.authority.accessToken]);
    await expect(deleteEnterprise(administration, { name: 'acme' })).rejects.toMatchObject({
      code: 'ENTERPRISE_NOT_FOUND',
    });
  });

  it('are remembered for two seconds by their names, and not longer than until they are renamed or deleted', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    // A cache takes the moment 0 of the monotonic clock for "no moment".
    jest.advanceTimersByTime(1);
    const { stores } = administrationSession();
    const [here, there] = [rememberEnterprises(stores.enterprises), rememberEnterprises(stores.enterprises)];
    const acme = await here.insert('acme', new Date());
    for (const process of [here, there]) await process.findByName('acme');

    await here.rename('acme', 'new');

    expect(await here.findByName('acme')).toBeNull();
    expect(await there.findByName('acme')).toEqual(acme);
    jest.advanceTimersByTime(2_001);
    expect(await there.findByName('acme')).toBeNull();
    jest.useRealTimers();
  });

  it('are closed to every token of an enterprise', async () => {
    const session = await tokenSession('acme', PERMISSIONS);

    await expect(createEnterprise(session, { name: 'other' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listEnterprises(session)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(renameEnterprise(session, { name: 'acme', newName: 'x' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(deleteEnterprise(session, { name: 'acme' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
