import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RequestEntry } from '../../../../src/directory/requests/domain/request-entry.ts';
import type { RequestFilter } from '../../../../src/directory/requests/domain/request-filter.ts';
import { createRequestStore } from '../../../../src/directory/requests/persistence/request-store.ts';
import type { Stores } from '../../../../src/directory/storage.ts';
import { type AccessTokenId, type EnterpriseId, newId, type RequestId } from '../../../../src/kernel/ids.ts';
import { eachDatabase, type TestDatabase } from '../../../support/database/databases.ts';
import { eachStores } from '../../../support/database/each-stores.ts';
import { anEntry } from '../../../support/directory/an-entry.ts';
import { fakeStatements } from '../../../support/directory/fake-statements.ts';
import { givenEnterprise, givenUsers } from '../../../support/directory/given.ts';
import { projectAll } from '../../insight/persistence/project-all.ts';

eachStores((open) => {
  let stores: Stores;
  let enterpriseId: EnterpriseId;
  let refused: RequestEntry;
  let created: RequestEntry;

  beforeAll(async () => {
    ({ stores } = await open());
    enterpriseId = (await givenEnterprise(stores)).id;
    refused = anEntry(enterpriseId, {
      method: 'PATCH',
      path: '/Users/"x"\\',
      attributes: ['name.givenName', 'emails[type eq "work"].value'],
      operation: null,
      status: 400,
      outcome: 'REFUSED',
      reason: 'Spell the path as RFC 7644 does.',
      scimType: 'invalidPath',
      userName: 'Åsa@acme.example',
      conflictingUserId: newId(),
      variables: ['enterprise', 'changes.title'],
      deviations: ['CAPITAL_OP', 'TEXT_BOOLEAN'],
      body: { Operations: [{ op: 'Add', value: '•••(3)' }] },
    });
    created = anEntry(enterpriseId, {
      at: new Date('2030-01-02T04:00:00.000Z'),
      accessTokenId: newId<AccessTokenId>(),
      method: 'POST',
      operation: 'CreateUser',
      status: 201,
      userId: 'somebody',
    });
    await stores.requests.insertMany([refused, created]);
  });

  const list = (filter: RequestFilter, before: string | null = null) =>
    stores.requests.list(enterpriseId, { filter, first: 10, before });

  it('stores entries as reported, and returns the newest first', async () => {
    expect(await list({})).toEqual([created, refused]);
  });

  it('ignores an entry that exists already', async () => {
    await stores.requests.insertMany([{ ...refused, status: 500 }]);
    await stores.requests.insertMany([]);

    expect(await list({ id: refused.id })).toEqual([refused]);
  });

  describe('the filter', () => {
    it.each<[string, (entry: RequestEntry) => RequestFilter]>([
      ['id', ({ id }) => ({ id })],
      ['accessTokenId', ({ accessTokenId }) => ({ accessTokenId: accessTokenId ?? '' })],
      ['userId', ({ userId }) => ({ userId: userId ?? '' })],
      ['outcome', ({ outcome }) => ({ outcome })],
      ['method', ({ method }) => ({ method })],
      ['operation', ({ operation }) => ({ operation: operation ?? '' })],
      ['status', ({ status }) => ({ status })],
      ['from', ({ at }) => ({ from: at })],
      ['isAdministration', () => ({ isAdministration: false })],
      ['until', () => ({ from: new Date('2030-01-02T03:30:00Z'), until: new Date('2030-01-02T04:00:00.001Z') })],
    ])('by %s', async (_condition, filterFor) => {
      expect(await list(filterFor(created))).toEqual([created]);
    });

    it.each<RequestFilter>([
      { statusClass: 4 },
      { deviation: 'TEXT_BOOLEAN' },
      { isFailure: true },
      { isAdministration: true },
      { scimType: 'invalidPath' },
      { reason: 'Spell the path as RFC 7644 does.' },
    ])('by %j returns the rejected request', async (filter) => {
      expect(await list(filter)).toEqual([refused]);
    });

    it.each<RequestFilter>([{ statusClass: 2 }, { isFailure: false }])(
      'by %j returns the request that succeeded',
      async (filter) => {
        expect(await list(filter)).toEqual([created]);
      },
    );

    it('combines all given conditions', async () => {
      expect(await list({ method: 'POST', outcome: 'REFUSED' })).toEqual([]);
      expect(await list({ until: refused.at })).toEqual([]);
    });

    it.each<RequestFilter>([
      { id: 'x' },
      { accessTokenId: 'x' },
      { userId: '\u0000' },
      { reason: 'Spell the path' },
      { cause: { status: 400, scimType: null, operation: null, reason: '\u0000' } },
    ])('returns nothing for %j', async (filter) => {
      expect(await list(filter)).toEqual([]);
    });
  });

  describe('a user name', () => {
    const refusedFor = (id: EnterpriseId, userName: string) =>
      anEntry(id, { method: 'POST', status: 409, outcome: 'REFUSED', userName });
    const listBy = (id: EnterpriseId, userName: string) =>
      stores.requests.list(id, { filter: { userName }, first: 10, before: null });

    it('matches failed requests with the name, case-insensitively, within the enterprise', async () => {
      const [{ id }, other] = [await givenEnterprise(stores), await givenEnterprise(stores)];
      const entry = refusedFor(id, 'Åsa@acme.example');
      await stores.requests.insertMany([entry, refusedFor(id, 'else'), refusedFor(other.id, 'x')]);

      expect(await listBy(id, 'åSA@ACME.example')).toEqual([entry]);
      expect(await listBy(other.id, 'åsa@acme.example')).toEqual([]);
      expect(await listBy(id, 'nobody\u0000')).toEqual([]);
    });

    it('may have the maximum length of a userName', async () => {
      const { id } = await givenEnterprise(stores);
      const entry = refusedFor(id, '𒈙'.repeat(500));

      await stores.requests.insertMany([entry]);

      expect(await listBy(id, entry.userName ?? '')).toEqual([entry]);
    });

    it('matches requests for the user who has the name, to whom a failed request is then assigned', async () => {
      const { id } = await givenEnterprise(stores);
      const before = refusedFor(id, 'ada');
      await stores.requests.insertMany([before]);
      const [user] = await givenUsers(stores, id, [{ userName: 'Ada' }]);
      const about = anEntry(id, { userId: user?.id ?? null });
      await stores.requests.insertMany([about, refusedFor(id, 'ADA'), refusedFor(id, 'bob')]);

      const found = await listBy(id, 'ada');

      expect(found.map(({ userId }) => userId).toSorted()).toEqual([user?.id, user?.id, null].toSorted());
      expect(found.map((entry) => entry.id)).toEqual(expect.arrayContaining([before.id, about.id]));
    });

    it('does not change the user of a request that has one', async () => {
      const { id } = await givenEnterprise(stores);
      await givenUsers(stores, id, [{ userName: 'taken' }]);
      const renaming = { ...refusedFor(id, 'taken'), userId: 'somebody' };
      await stores.requests.insertMany([renaming]);

      expect(await listBy(id, 'taken')).toMatchObject([{ userId: 'somebody' }]);
    });
  });

  describe('a part of a name', () => {
    const listBy = async (id: EnterpriseId, userSearch: string) => {
      await projectAll(stores, id);
      const found = await stores.requests.list(id, { filter: { userSearch }, first: 10, before: null });
      return found.map((entry) => entry.path).sort();
    };

    it('matches failed requests with the part, and requests for the users it finds, within the enterprise', async () => {
      const [{ id }, other] = [await givenEnterprise(stores), await givenEnterprise(stores)];
      const [carl] = await givenUsers(stores, id, [{ userName: 'carl@corp.example', displayName: 'Carl Gauß' }, {}]);
      const refused = { method: 'POST', status: 400, outcome: 'REFUSED' } as const;
      await stores.requests.insertMany([
        anEntry(id, { path: '/for-carl', userId: carl?.id ?? null }),
        anEntry(id, { ...refused, path: '/rejected-carl', userName: 'Mc.Carl_100%@corp.example' }),
        anEntry(id, { ...refused, path: '/without-name', userName: null }),
        anEntry(id, { ...refused, path: '/other-name', userName: 'bob' }),
        anEntry(other.id, { ...refused, path: '/other-enterprise', userName: 'carl' }),
      ]);

      expect(await listBy(id, 'CARL')).toEqual(['/for-carl', '/rejected-carl']);
      expect(await listBy(id, 'gauss')).toEqual(['/for-carl']);
      expect(await listBy(id, 'carl@corp.example')).toEqual(['/for-carl']);
      expect(await listBy(id, '_100%@')).toEqual(['/rejected-carl']);
      expect(await listBy(id, 'l%1')).toEqual([]);
      expect(await listBy(id, '\u0000')).toEqual([]);
      expect(await listBy(id, '@corp')).toEqual(['/for-carl', '/rejected-carl']);
    });
  });

  it('continues after an entry', async () => {
    expect(await list({}, created.id)).toEqual([refused]);
    expect(await list({}, 'no-uuid')).toEqual([]);
    expect(await stores.requests.list(enterpriseId, { filter: {}, first: 1, before: null })).toEqual([created]);
  });

  it('returns entries in the order of the ids, and none of another enterprise', async () => {
    const ids = [refused.id, newId<RequestId>(), created.id];
    const other = (await givenEnterprise(stores)).id;

    expect(await stores.requests.findMany(enterpriseId, ids)).toEqual([refused, null, created]);
    expect(await stores.requests.findMany(other, ids)).toEqual([null, null, null]);
    expect(await stores.requests.list(other, { filter: { id: refused.id }, first: 9, before: null })).toEqual([]);
  });
});

eachDatabase((open) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open({ requestLogUserNames: false });
  });

  it('stores a batch with characters that PostgreSQL cannot store', async () => {
    const { stores } = test.database;
    const { id } = await givenEnterprise(stores);

    await stores.requests.insertMany([anEntry(id, { reason: 'a\u0000b\ud800' })]);

    const [entry] = await stores.requests.list(id, { filter: {}, first: 1, before: null });
    expect(entry?.reason).toBe('ab\ufffd');
  });

  it('finds the user name of a failed request by digest if the installation does not store names', async () => {
    const { database, statements } = test;
    const { requests } = database.stores;
    const { id } = await givenEnterprise(database.stores);
    await requests.insertMany([
      anEntry(id, { method: 'POST', status: 409, outcome: 'REFUSED', userName: 'Zed@acme.example' }),
    ]);

    const found = await requests.list(id, { filter: { userName: 'zed@ACME.example' }, first: 9, before: null });
    const rows = await statements.run({ name: null, text: 'SELECT q::text AS row FROM request q' }, []);

    expect(found).toMatchObject([{ userName: null }]);
    expect(JSON.stringify(rows)).not.toMatch(/zed@/i);
  });
});

describe('createRequestStore', () => {
  it('runs no statement for an empty batch, and none for an invalid access token', async () => {
    const { statements, runs } = fakeStatements();
    const requests = createRequestStore(statements, { bytesPerDay: null, keepsUserNames: true });
    const query = { from: new Date(0), until: new Date(1), accessTokenId: 'x', first: 1 };

    await requests.insertMany([]);

    expect(await requests.failures(1 as EnterpriseId, query)).toEqual([]);
    expect(runs).toEqual([]);
  });

  it('limits entries to 110 % of the quota of bodies', async () => {
    const { statements, runs } = fakeStatements();
    const requests = createRequestStore(statements, { bytesPerDay: 1_000, keepsUserNames: true });

    await requests.insertMany([anEntry(1 as EnterpriseId)]);

    expect(runs.map(({ values }) => values.slice(1))).toEqual([[1_000, 1_100]]);
  });
});
