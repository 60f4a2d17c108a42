import { beforeAll, expect, it } from '@jest/globals';
import type { EnterpriseStore } from '../../../src/directory/domain/enterprise.ts';
import { eachDatabase } from '../../support/databases.ts';

eachDatabase((open) => {
  let enterprises: EnterpriseStore;

  beforeAll(async () => {
    enterprises = (await open()).database.stores.enterprises;
  });

  it('finds an enterprise by its name without regard to case', async () => {
    const createdAt = new Date('2030-01-02T03:04:05.678Z');

    const acme = await enterprises.insert('Acme', createdAt);

    expect(acme).toEqual({ id: expect.any(Number), name: 'Acme', createdAt });
    expect(await enterprises.findByName('aCME')).toEqual(acme);
  });

  it('knows nobody by a name that no database could hold', async () => {
    expect(await enterprises.findByName('ac\u0000me')).toBeNull();
    expect(await enterprises.findByName('nobody')).toBeNull();
  });

  it('refuses a name that differs by case alone', async () => {
    await enterprises.insert('Globex', new Date());

    await expect(enterprises.insert('gLOBEX', new Date())).rejects.toMatchObject({
      code: 'ENTERPRISE_NAME_TAKEN',
      field: 'name',
    });
  });

  it('lists all enterprises by name', async () => {
    await enterprises.insert('zeta', new Date());
    await enterprises.insert('Beta', new Date());

    const names = (await enterprises.list()).map(({ name }) => name.toLowerCase());

    expect(names).toEqual(names.toSorted());
    expect(names).toEqual(expect.arrayContaining(['beta', 'zeta']));
  });
});
