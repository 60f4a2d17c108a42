import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Enterprise } from '../../../../src/directory/access/domain/enterprise.ts';
import { ACCESS_TABLES } from '../../../../src/directory/access/persistence/access-tables.ts';
import { openPostgres } from '../../../../src/directory/database/postgres-connection.ts';
import { removeStatement } from '../../../../src/directory/retention/persistence/enterprise-removal.sql.ts';
import { createEnterpriseRemovalStore } from '../../../../src/directory/retention/persistence/enterprise-removal-store.ts';
import { removeEnterprises } from '../../../../src/directory/retention/usecase/remove-enterprises.ts';
import { databaseOn, type Stores } from '../../../../src/directory/storage.ts';
import { type AccessTokenId, type EnterpriseId, type LoginSessionId, newId } from '../../../../src/kernel/ids.ts';
import { eachDatabase, type TestDatabase } from '../../../support/database/databases.ts';
import { eachStores } from '../../../support/database/each-stores.ts';
import { anEntry } from '../../../support/directory/an-entry.ts';
import { explain } from '../../../support/directory/explain.ts';
import { fakeStatements } from '../../../support/directory/fake-statements.ts';
import { aMark, aQuery, aUser, givenEnterprise, givenUsers } from '../../../support/directory/given.ts';
import { givenMany } from '../../../support/directory/given-many.ts';
import { eventually } from '../../../support/eventually.ts';
import { projectAll } from '../../insight/persistence/project-all.ts';

const DAY_MS = 86_400_000;
const NOW = new Date();
const later = (ms: number) => new Date(NOW.getTime() + ms);
const never = new AbortController().signal;

eachDatabase((open) => {
  let test: TestDatabase;
  let stores: Stores;

  beforeAll(async () => {
    test = await open();
    stores = test.database.stores;
  });

  const remove = (at: Date, signal = never) => removeEnterprises({ stores, clock: () => at, signal });

  /** The number of rows of the enterprise by table. */
  async function rowsOf(id: EnterpriseId): Promise<Record<string, number>> {
    const counted = await Promise.all(
      stores.removals.tables.map(async (table) => {
        const text = `SELECT count(*)::int AS rows FROM ${table} WHERE enterprise_id = $1`;
        const [row] = await test.statements.run<{ rows: number }>({ name: null, text }, [id]);
        return [table, row?.rows ?? 0] as const;
      }),
    );
    return Object.fromEntries(counted.filter(([, rows]) => rows > 0));
  }

  /** An enterprise with rows in every table. */
  async function givenRowsInEveryTable(): Promise<Enterprise> {
    const enterprise = await givenEnterprise(stores);
    const { id: enterpriseId } = enterprise;
    const accessTokenId = newId<AccessTokenId>();
    const token = {
      id: accessTokenId,
      enterpriseId,
      name: 'Entra',
      permissions: ['ADMINISTER'] as const,
      createdAt: NOW,
      expiresAt: null,
      revokedAt: null,
      lastUsedAt: null,
      refusals: null,
      successorId: null,
    };
    await stores.accessTokens.insert(token, Buffer.from(accessTokenId));
    const session = {
      id: newId<LoginSessionId>(),
      enterpriseId,
      accessTokenId,
      createdAt: NOW,
      expiresAt: later(DAY_MS),
    };
    await stores.sessions.insert({ ...session, digest: Buffer.from(session.id) }, 10);
    const [gone] = await givenUsers(stores, enterpriseId, [{ title: 'a' }, { title: 'b' }, { title: 'c' }]);
    const key = { enterpriseId, id: gone?.id ?? aUser(enterpriseId).id };
    await stores.users.delete(key, {}, aMark('DELETE'));
    await stores.requests.insertMany([anEntry(enterpriseId, { deviations: ['TEXT_BOOLEAN'] })]);
    await projectAll(stores, enterpriseId);
    await stores.erasures.begin(key, aMark('ERASE'));
    return enterprise;
  }

  it('covers every table with an enterprise_id', async () => {
    const text = "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'";
    const rows = await test.statements.run<{ name: string }>({ name: null, text }, []);

    const others = ['enterprise', 'enterprise_deletion', 'migration'];
    expect(rows.map(({ name }) => name).toSorted()).toEqual([...stores.removals.tables, ...others].toSorted());
  });

  it('removes all rows of the enterprise, and none of others', async () => {
    const [deleted, kept] = [await givenRowsInEveryTable(), await givenRowsInEveryTable()];
    const before = await rowsOf(kept.id);
    expect(Object.keys(await rowsOf(deleted.id)).toSorted()).toEqual([...stores.removals.tables].toSorted());

    await stores.enterprises.delete(deleted.name, NOW);
    const removed = await remove(NOW);

    expect(removed).toBeGreaterThan(20);
    expect(await rowsOf(deleted.id)).toEqual({});
    expect(await rowsOf(kept.id)).toEqual(before);
  });

  it.each(['directory_user', 'user_search'])('reads only the batch of %s, not the whole table', async (table) => {
    const { database, statements } = await open({ poolSize: 1 });
    const { id } = await givenEnterprise(database.stores);
    await givenMany(statements, id);
    await statements.run({ name: null, text: `ANALYZE ${table}` }, []);
    const { text } = removeStatement(table);
    const after = '01990000-0000-7000-8000-000000003e80';

    const plans = [
      await explain(statements, { text, values: [id, 500, after] }, 'generic'),
      await explain(statements, { text, values: [id, 500, after] }, 'custom'),
    ];

    for (const plan of plans) {
      const types = plan.filter((node) => node['Relation Name'] === table).map((node) => node['Node Type']);
      expect(types).not.toContain('Seq Scan');
      expect(types).not.toContain('Bitmap Heap Scan');
      expect(types).toContain('Tid Scan');
      expect(Math.max(...plan.map((node) => node['Actual Rows']))).toBeLessThanOrEqual(501);
    }
  });

  it('continues after an interruption, in batches', async () => {
    const enterprise = await givenEnterprise(stores);
    await givenUsers(
      stores,
      enterprise.id,
      Array.from({ length: 1_100 }, () => ({})),
    );
    await stores.enterprises.delete(enterprise.name, NOW);
    const stopping = new AbortController();
    const removeBatch = stores.removals.remove.bind(stores.removals);
    const interrupted = jest.spyOn(stores.removals, 'remove').mockImplementation(async (id, batch) => {
      const removed = await removeBatch(id, batch);
      if (id === enterprise.id && batch.table === 'directory_user') stopping.abort();
      return removed;
    });

    await remove(NOW, stopping.signal);
    interrupted.mockRestore();

    expect((await rowsOf(enterprise.id)).directory_user).toBe(600);
    await remove(NOW);
    expect(await rowsOf(enterprise.id)).toEqual({});
  });

  it('removes rows that another process writes shortly after the deletion', async () => {
    const connection = await openPostgres({ ...test.settings, entities: ACCESS_TABLES });
    const other = databaseOn(connection, test.settings);
    const enterprise = await givenEnterprise(stores);
    const { id } = enterprise;
    await givenUsers(
      stores,
      id,
      Array.from({ length: 50 }, () => ({})),
    );
    let isWriting = true;
    let written = 0;
    const writtenMoreThan = (count: number) =>
      eventually(
        async () => written,
        (now) => now > count,
      );
    const writers = Array.from({ length: 8 }, async () => {
      while (isWriting) {
        await other.stores.users.insert(aUser(id), aMark());
        await other.stores.requests.insertMany([anEntry(id)]);
        await other.stores.projection.project(id, 500);
        written += 1;
      }
    });

    await writtenMoreThan(0);
    await stores.enterprises.delete(enterprise.name, NOW);
    await remove(NOW);
    // One of the writers then has written twice, the second time a user after the removal.
    await writtenMoreThan(written + writers.length);
    isWriting = false;
    await Promise.all(writers);
    await other.close();

    expect(Object.keys(await rowsOf(id))).toContain('directory_user');
    await remove(later(60_000));
    expect(await rowsOf(id)).toEqual({});
  });
});

eachStores((open) => {
  let stores: Stores;
  beforeAll(async () => {
    ({ stores } = await open());
  });

  const remove = (at: Date) => removeEnterprises({ stores, clock: () => at, signal: never });

  /** Removes everything in batches; returns how many rows each batch removed. */
  async function removeAll(enterpriseId: EnterpriseId, limit: number): Promise<number[]> {
    const batches: number[] = [];
    for (const table of stores.removals.tables) {
      for (let after: readonly string[] | null = null, isDone = false; !isDone; ) {
        const { removed, last } = await stores.removals.remove(enterpriseId, { table, after, limit });
        if (removed > 0) batches.push(removed);
        isDone = last === null;
        after = last;
      }
    }
    return batches;
  }

  it('removes the rows of an enterprise in batches of at most the limit, and none of others', async () => {
    const [deleted, kept] = [await givenEnterprise(stores), await givenEnterprise(stores)];
    for (const { id } of [deleted, kept]) {
      await givenUsers(stores, id, [{}, {}, {}, {}, {}]);
      await stores.requests.insertMany([anEntry(id), anEntry(id), anEntry(id)]);
    }
    await stores.enterprises.delete(deleted.name, NOW);

    const batches = await removeAll(deleted.id, 2);

    expect(Math.max(...batches)).toBe(2);
    expect(batches.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(5 + 5 + 3);
    expect(await removeAll(deleted.id, 2)).toEqual([]);
    expect((await stores.userSearch.list(deleted.id, aQuery())).users).toEqual([]);
    expect((await stores.userSearch.list(kept.id, aQuery())).total).toBe(5);
    expect(await stores.requests.list(kept.id, { filter: {}, first: 9, before: null })).toHaveLength(3);
  });

  it('repeats at growing intervals for a day', async () => {
    const enterprise = await givenEnterprise(stores);
    await remove(NOW);
    await stores.enterprises.delete(enterprise.name, NOW);
    const isDue = async (at: Date) => (await stores.removals.due(at, 1_000)).includes(enterprise.id);

    await remove(NOW);
    expect([await isDue(later(59_000)), await isDue(later(60_000))]).toEqual([false, true]);
    await remove(later(3_600_000));
    expect([await isDue(later(7_199_000)), await isDue(later(7_200_000))]).toEqual([false, true]);
    await remove(later(DAY_MS));
    expect(await isDue(later(100 * DAY_MS))).toBe(false);
  });
});

describe('createEnterpriseRemovalStore', () => {
  it('begins a table before its first key, and continues after the last one', async () => {
    const { statements, runs } = fakeStatements();
    const removals = createEnterpriseRemovalStore(statements);

    await removals.remove(1 as EnterpriseId, { table: 'field_count', after: null, limit: 5 });
    await removals.remove(1 as EnterpriseId, { table: 'field_count', after: ['ROLE'], limit: 5 });

    expect(runs.map(({ values }) => values)).toEqual([
      [1, 5, ''],
      [1, 5, 'ROLE'],
    ]);
  });
});
