import { beforeAll, describe, expect, it } from '@jest/globals';
import type { FieldProvenance } from '../../../../src/directory/history/domain/history-store.ts';
import { rowToProvenance } from '../../../../src/directory/history/persistence/provenance.sql.ts';
import type { Stores } from '../../../../src/directory/storage.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { eachStores } from '../../../support/database/each-stores.ts';
import { aMark, aUser, givenEnterprise, revised } from '../../../support/directory/given.ts';

const versions = (found: readonly FieldProvenance[] | undefined) =>
  Object.fromEntries((found ?? []).map(({ field, revision }) => [field, revision.version]));

eachStores((open) => {
  let stores: Stores;
  let enterpriseId: EnterpriseId;

  beforeAll(async () => {
    ({ stores } = await open());
    enterpriseId = (await givenEnterprise(stores)).id;
  });

  /** A user at version 3: version 2 set the title, version 3 the department. */
  async function arrange() {
    const first = aUser(enterpriseId, { title: 'A', department: 'X' });
    const second = revised(first, { title: 'B' });
    const third = revised(second, { department: 'Y' });
    await stores.users.insert(first, aMark('CREATE', ['userName', 'active', 'title', 'department']));
    await stores.users.update(second, aMark('UPDATE', ['title']));
    await stores.users.update(third, aMark('UPDATE', ['department']));
    return third;
  }

  it('finds the newest change that names each attribute, for several users at once', async () => {
    const [one, other] = [await arrange(), await arrange()];
    const asked = [{ ...other }, { id: 'no id', version: 1 }, { id: one.id, version: 2 }];

    const found = await stores.history.findProvenance(enterpriseId, asked);

    expect(found.map(versions)).toEqual([
      { userName: 1, active: 1, title: 2, department: 3 },
      {},
      { userName: 1, active: 1, title: 2, department: 1 },
    ]);
    const [title] = (found[0] ?? []).filter(({ field }) => field === 'title');
    expect(title?.revision).toMatchObject({
      userId: other.id,
      enterpriseId,
      profile: { title: 'B' },
      previous: { title: 'A' },
    });
  });

  it('never returns a deletion', async () => {
    const user = await arrange();
    await stores.users.delete({ enterpriseId, id: user.id }, {}, aMark('DELETE'));

    const [found] = await stores.history.findProvenance(enterpriseId, [{ id: user.id, version: 4 }]);

    expect(versions(found)).toEqual({ userName: 1, active: 1, title: 2, department: 3 });
  });

  it('returns nothing of another enterprise', async () => {
    const user = await arrange();
    const other = await givenEnterprise(stores);

    expect(await stores.history.findProvenance(other.id, [user])).toEqual([[]]);
  });
});

describe('rowToProvenance', () => {
  it('returns one entry for each attribute that the revision set', () => {
    const row = { set_fields: ['title', 'department'], version: 2, operation: 'UPDATE', profile: null, previous: null };

    const provenance = rowToProvenance(1 as EnterpriseId, row as never);

    expect(versions(provenance)).toEqual({ title: 2, department: 2 });
  });
});
