import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { FailuresQuery } from '../../../../src/directory/requests/domain/failures.ts';
import type { RequestEntry } from '../../../../src/directory/requests/domain/request-entry.ts';
import { GROUP_FAILURES } from '../../../../src/directory/requests/persistence/failures.sql.ts';
import type { Stores } from '../../../../src/directory/storage.ts';
import { type AccessTokenId, type EnterpriseId, newId } from '../../../../src/kernel/ids.ts';
import { eachDatabase } from '../../../support/database/databases.ts';
import { eachStores } from '../../../support/database/each-stores.ts';
import { anEntry } from '../../../support/directory/an-entry.ts';
import { explain } from '../../../support/directory/explain.ts';
import { givenEnterprise, givenUsers } from '../../../support/directory/given.ts';

const DAY = { from: new Date('2030-01-02T00:00:00Z'), until: new Date('2030-01-03T00:00:00Z') };
const minute = (count: number) => new Date(+DAY.from + count * 60_000);

/** A creation that was rejected. */
const TAKEN = {
  method: 'POST',
  operation: 'CreateUser',
  status: 409,
  outcome: 'REFUSED',
  reason: 'Taken.',
  scimType: 'uniqueness',
} as const;

eachStores((open) => {
  let stores: Stores;
  let enterpriseId: EnterpriseId;

  beforeAll(async () => {
    ({ stores } = await open());
  });
  beforeEach(async () => {
    enterpriseId = (await givenEnterprise(stores)).id;
  });

  const taken = (parts: Partial<RequestEntry> = {}) => anEntry(enterpriseId, { ...TAKEN, ...parts });
  const store = (entries: readonly RequestEntry[]) => stores.requests.insertMany(entries);
  const failures = (query: Partial<FailuresQuery> = {}) =>
    stores.requests.failures(enterpriseId, { ...DAY, accessTokenId: null, first: 50, ...query });

  it('counts users who were never created by the names in their requests', async () => {
    await store(['ada', 'ADA', 'bob', null].map((userName) => taken({ userName })));

    expect(await failures()).toMatchObject([{ requests: 4, users: 2 }]);
  });

  it('groups by cause, the most frequent first, each with its last request', async () => {
    const last = taken({ at: minute(3), userId: 'b', body: { userName: '•••(3)' } });
    const again = taken({ at: minute(2), userId: 'a' });
    const away = taken({ status: 503, outcome: 'FAILED', reason: 'Away.', scimType: null, operation: null });
    await store([last, taken({ at: minute(1), userId: 'a' }), again, away, anEntry(enterpriseId)]);

    expect(await failures()).toEqual([
      {
        status: 409,
        scimType: 'uniqueness',
        operation: 'CreateUser',
        reason: 'Taken.',
        requests: 3,
        users: 2,
        firstAt: minute(1),
        lastAt: minute(3),
        lastRequest: last,
        stillFailing: 2,
        healed: 0,
        stillFailingRequests: [last.id, again.id],
        healedRequests: [],
      },
      {
        status: 503,
        scimType: null,
        operation: null,
        reason: 'Away.',
        requests: 1,
        users: 0,
        firstAt: away.at,
        lastAt: away.at,
        lastRequest: away,
        stillFailing: 0,
        healed: 0,
        stillFailingRequests: [],
        healedRequests: [],
      },
    ]);
    expect(await failures({ first: 1 })).toMatchObject([{ status: 409 }]);
    expect(await failures({ first: 0 })).toEqual([]);
  });

  it('groups under a cause exactly the requests that the log returns for it', async () => {
    const reasons = [null, '', 'Taken.', 'Away.'];
    const kinds = [
      { status: 404, method: 'GET', outcome: 'REFUSED' },
      { status: 404, method: 'HEAD', outcome: 'REFUSED' },
      { status: 409, method: 'POST', outcome: 'REFUSED' },
      { status: 503, method: 'POST', outcome: 'FAILED' },
      { status: 200, method: 'POST', outcome: 'SUCCEEDED' },
    ] as const;
    const entries = kinds.flatMap((kind) =>
      reasons.flatMap((reason) =>
        [null, 'uniqueness'].flatMap((scimType) =>
          [null, 'User'].map((operation) => taken({ ...kind, reason, scimType, operation })),
        ),
      ),
    );
    await store(entries);

    const groups = await failures();
    const counted = await Promise.all(
      groups.map(({ status, scimType, operation, reason, firstAt, lastAt }) =>
        stores.requests.list(enterpriseId, {
          filter: {
            cause: { status, scimType, operation, reason },
            from: firstAt,
            until: new Date(lastAt.getTime() + 1),
          },
          first: 100,
          before: null,
        }),
      ),
    );

    expect(counted.map(({ length }) => length)).toEqual(groups.map(({ requests }) => requests));
    const ids = counted.flat().map(({ id }) => id);
    const isFailure = ({ status, method, operation }: RequestEntry) =>
      status !== 200 && (status !== 404 || method !== 'GET' || operation === null);
    expect(ids.sort()).toEqual(
      entries
        .filter(isFailure)
        .map(({ id }) => id)
        .sort(),
    );
  });

  describe('distinguishes users who are still failing from healed ones', () => {
    const done = { method: 'PATCH', status: 200, outcome: 'SUCCEEDED', reason: null, scimType: null } as const;
    const counts = async () =>
      (await failures()).map(({ users, stillFailing, healed }) => [users, stillFailing, healed]);

    it('by a change after the last failure', async () => {
      await store([taken({ userId: 'a' }), taken({ userId: 'b' })]);
      await store([taken({ ...done, userId: 'a' }), taken({ ...done, userId: 'b' })]);
      const last = taken({ userId: 'b', at: minute(600) });
      await store([last]);

      expect(await failures()).toMatchObject([
        { users: 2, stillFailing: 1, healed: 1, stillFailingRequests: [last.id] },
      ]);
    });

    it.each([
      ['nor by a read', { method: 'GET' }],
      ['nor by a GraphQL mutation', { path: '/graphql', method: 'POST' }],
      ['nor by a request for another user', { userId: 'b' }],
      ['nor by a request that failed', { status: 404, outcome: 'REFUSED' }],
    ] as const)('not by a change before it, %s', async (_what, parts) => {
      await store([taken({ ...done, userId: 'a' }), taken({ userId: 'a' }), taken({ ...done, userId: 'a', ...parts })]);

      expect((await counts())[0]?.slice(1)).toEqual([1, 0]);
    });

    it('by a successful read after a failed one', async () => {
      const read = { method: 'GET', operation: 'User', scimType: null } as const;
      await store([taken({ ...read, userId: 'a', status: 503, outcome: 'FAILED' })]);
      await store([taken({ ...done, ...read, userId: 'a' })]);

      expect(await counts()).toEqual([[1, 0, 1]]);
    });

    it('by the creation of a user whose earlier creation was rejected', async () => {
      await store([taken({ userName: 'Zed' }), taken({ userName: 'nobody' })]);
      const [zed] = await givenUsers(stores, enterpriseId, [{ userName: 'zed' }]);
      await store([taken({ ...done, method: 'POST', status: 201, userId: zed?.id ?? null })]);

      expect(await counts()).toEqual([[2, 1, 1]]);
    });

    it('and lists the last requests of ten of each, newest first', async () => {
      const entries = Array.from({ length: 12 }, (_, count) => taken({ at: minute(count), userId: `user ${count}` }));
      await store(entries);
      const [failing] = await failures();
      await store(entries.map(({ userId }) => taken({ ...done, userId })));
      const [healed] = await failures();

      const newestTen = entries
        .map(({ id }) => id)
        .slice(-10)
        .reverse();
      expect(failing).toMatchObject({ users: 12, stillFailing: 12, stillFailingRequests: newestTen });
      expect(healed).toMatchObject({ users: 12, healed: 12, healedRequests: newestTen });
    });

    it('and sorts causes with a user who is still failing before more frequent ones', async () => {
      const healed = ['a', 'b'].map((userId) => taken({ userId, reason: 'Healed.' }));
      await store(healed);
      await store(['a', 'b'].map((userId) => taken({ ...done, userId })));
      await store([taken({ userId: 'c', reason: 'Rare.' })]);

      expect((await failures()).map(({ reason }) => reason)).toEqual(['Rare.', 'Healed.']);
      expect((await failures({ first: 1 })).map(({ reason }) => reason)).toEqual(['Rare.']);
    });

    it('and sorts causes without a known user between the two', async () => {
      await store(['a', 'b'].map((userId) => taken({ userId, reason: 'Healed.' })));
      await store(['a', 'b'].map((userId) => taken({ ...done, userId })));
      await store([taken({ reason: 'Unknown.' }), taken({ userId: 'c', reason: 'Failing.' })]);

      expect((await failures()).map(({ reason }) => reason)).toEqual(['Failing.', 'Unknown.', 'Healed.']);
    });
  });

  it('sorts the more frequent of two causes first, then the later', async () => {
    const [rare, late, frequent] = ['Rare.', 'Late.', 'Frequent.'].map((reason) => ({ reason, userId: 'a' }));
    await store([taken(rare), taken(frequent), taken(frequent), taken({ ...late, at: minute(600) })]);

    expect((await failures()).map(({ reason }) => reason)).toEqual(['Frequent.', 'Late.', 'Rare.']);
  });

  it('includes the start of the time range and excludes its end', async () => {
    await store([-1, 0, 24 * 60 - 1, 24 * 60].map((count) => taken({ at: minute(count) })));

    expect(await failures()).toMatchObject([{ requests: 2, firstAt: minute(0), lastAt: minute(24 * 60 - 1) }]);
  });

  it('does not count a read of an unknown user, and counts an unknown path', async () => {
    const missing = { status: 404, outcome: 'REFUSED', scimType: null } as const;
    await store([
      taken({ ...missing, method: 'GET', operation: 'User' }),
      taken({ ...missing, method: 'GET', operation: null, path: '/Usres' }),
      taken({ ...missing, method: 'PATCH', operation: 'UpdateUser' }),
    ]);

    expect((await failures()).map(({ lastRequest }) => lastRequest.operation).sort()).toEqual(['UpdateUser', null]);
  });

  it('filters by access token', async () => {
    const accessTokenId = newId<AccessTokenId>();
    await store([taken({ accessTokenId }), taken(), taken()]);

    expect(await failures({ accessTokenId })).toMatchObject([{ requests: 1 }]);
    expect(await failures({ accessTokenId: 'no id' })).toEqual([]);
    expect(await failures({ accessTokenId: newId() })).toEqual([]);
  });

  it('returns nothing of another enterprise', async () => {
    await store([taken()]);
    const other = await givenEnterprise(stores);

    const query = { ...DAY, accessTokenId: null, first: 50 };
    expect(await stores.requests.failures(other.id, query)).toEqual([]);
  });
});

eachDatabase((open) => {
  it('reads only the failures of the time range, by an index', async () => {
    const { database, statements } = await open({ poolSize: 1 });
    const enterpriseId = (await givenEnterprise(database.stores)).id;
    const entries = Array.from({ length: 3_000 }, (_, count) =>
      count % 30 === 0
        ? anEntry(enterpriseId, { ...TAKEN, at: minute(count), userId: `user ${count}` })
        : anEntry(enterpriseId, { at: minute(count), userId: `user ${count % 300}` }),
    );
    await database.stores.requests.insertMany(entries);
    await statements.run({ name: null, text: 'VACUUM ANALYZE request' }, []);

    const values = [enterpriseId, DAY.from.toISOString(), DAY.until.toISOString(), newId(), 50];
    const nodes = await explain(statements, { text: GROUP_FAILURES.text, values }, 'custom');

    expect(nodes.map((node) => node['Index Name'])).toContain('request_failure_at');
    expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
  });
});
