import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS } from '../../../../src/directory/access/domain/permission.ts';
import {
  createEnterprise,
  deleteEnterprise,
  listEnterprises,
  renameEnterprise,
} from '../../../../src/directory/access/usecase/enterprises.ts';
import { removeEnterprises } from '../../../../src/directory/retention/usecase/remove-enterprises.ts';
import { administrationSession, tokenSession } from '../../../support/directory/sessions.ts';

describe('enterprises', () => {
  it('are created and listed with the administration token', async () => {
    const session = administrationSession();

    const acme = await createEnterprise(session, { name: 'acme' });

    expect(acme).toMatchObject({ name: 'acme' });
    await expect(listEnterprises(session)).resolves.toEqual([acme]);
  });

  it('have names that are unique regardless of case', async () => {
    const session = administrationSession();
    await createEnterprise(session, { name: 'acme' });

    await expect(createEnterprise(session, { name: 'ACME' })).rejects.toMatchObject({ code: 'ENTERPRISE_NAME_TAKEN' });
  });

  it('have names that are valid in a tenant URL', async () => {
    await expect(createEnterprise(administrationSession(), { name: 'a b' })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
    });
  });

  it('are renamed by the same rules as they are created', async () => {
    const session = administrationSession();
    const { id } = await createEnterprise(session, { name: 'acme' });
    await createEnterprise(session, { name: 'other' });
    const rename = (name: string, newName: string) => renameEnterprise(session, { name, newName });

    expect(await rename('ACME', 'acme2')).toMatchObject({ id, name: 'acme2' });
    await expect(rename('acme', 'acme3')).rejects.toMatchObject({ code: 'ENTERPRISE_NOT_FOUND' });
    await expect(rename('acme2', 'OTHER')).rejects.toMatchObject({ code: 'ENTERPRISE_NAME_TAKEN' });
    await expect(rename('acme2', 'a b')).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'newName' });
  });

  it('are deleted, then removed with all their data', async () => {
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

  it('cannot be created, listed, renamed or deleted with the token of an enterprise', async () => {
    const session = await tokenSession('acme', PERMISSIONS);

    await expect(createEnterprise(session, { name: 'other' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listEnterprises(session)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(renameEnterprise(session, { name: 'acme', newName: 'x' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(deleteEnterprise(session, { name: 'acme' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
