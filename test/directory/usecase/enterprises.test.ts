import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS } from '../../../src/directory/domain/permission.ts';
import { createEnterprise } from '../../../src/directory/usecase/create-enterprise.ts';
import { listEnterprises } from '../../../src/directory/usecase/list-enterprises.ts';
import { administrationSession, tokenSession } from '../../support/sessions.ts';

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

  it('are closed to every token of an enterprise', async () => {
    const session = await tokenSession('acme', PERMISSIONS);

    await expect(createEnterprise(session, { name: 'other' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listEnterprises(session)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
