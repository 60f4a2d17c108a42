import { beforeAll, expect, it } from '@jest/globals';
import type { EnterpriseStore } from '../../../../src/directory/access/domain/enterprise.ts';
import { createEnterpriseStore } from '../../../../src/directory/access/persistence/enterprise-store.ts';
import { eachDatabase } from '../../../support/database/databases.ts';

eachDatabase((open) => {
  let enterprises: EnterpriseStore;

  beforeAll(async () => {
    enterprises = (await open()).database.stores.enterprises;
  });

  it('finds an enterprise by name regardless of case', async () => {
    const createdAt = new Date('2030-01-02T03:04:05.678Z');

    const acme = await enterprises.insert('Acme', createdAt);

    expect(acme).toEqual({ id: expect.any(Number), name: 'Acme', createdAt });
    expect(await enterprises.findByName('aCME')).toEqual(acme);
  });

  it('finds nothing by a name that PostgreSQL cannot store', async () => {
    expect(await enterprises.findByName('ac\u0000me')).toBeNull();
    expect(await enterprises.findByName('nobody')).toBeNull();
  });

  it('rejects a name that differs only in case', async () => {
    await enterprises.insert('Globex', new Date());

    await expect(enterprises.insert('gLOBEX', new Date())).rejects.toMatchObject({
      code: 'ENTERPRISE_NAME_TAKEN',
      field: 'name',
    });
  });

  it('renames an enterprise, also only in case, and frees the old name', async () => {
    const before = await enterprises.insert('Old', new Date(1_000));

    const renamed = await enterprises.rename('oLD', 'New');
    const spelt = await enterprises.rename('new', 'NEW');

    expect([renamed, spelt]).toEqual([
      { ...before, name: 'New' },
      { ...before, name: 'NEW' },
    ]);
    expect(await enterprises.findByName('new')).toEqual(spelt);
    expect(await enterprises.findByName('old')).toBeNull();
    expect((await enterprises.insert('old', new Date())).id).not.toBe(before.id);
  });

  it('rejects a new name that is taken, and finds no unknown enterprise', async () => {
    await enterprises.insert('One', new Date());
    await enterprises.insert('Two', new Date());

    await expect(enterprises.rename('one', 'tWO')).rejects.toMatchObject({ code: 'ENTERPRISE_NAME_TAKEN' });
    expect(await enterprises.rename('nobody', 'Three')).toBeNull();
    expect(await enterprises.rename('no\u0000body', 'Three')).toBeNull();
    expect(await enterprises.findByName('one')).toMatchObject({ name: 'One' });
  });

  it('lists all enterprises by name', async () => {
    await enterprises.insert('zeta', new Date());
    await enterprises.insert('Beta', new Date());

    const names = (await enterprises.list()).map(({ name }) => name.toLowerCase());

    expect(names).toEqual(names.toSorted());
    expect(names).toEqual(expect.arrayContaining(['beta', 'zeta']));
  });
});

it('translates a unique violation only', async () => {
  const failing = (error: Error) =>
    createEnterpriseStore({ run: () => Promise.reject(error) }, () => {
      throw new Error('no entity manager expected');
    });
  const lost = new Error('lost');

  const taken = failing(Object.assign(new Error('duplicate key'), { code: '23505' })).rename('acme', 'new');

  await expect(taken).rejects.toMatchObject({ code: 'ENTERPRISE_NAME_TAKEN' });
  await expect(failing(lost).rename('acme', 'new')).rejects.toBe(lost);
});
