import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import { DIRECT_PATH } from '../../../../src/directory/requests/domain/request-entry.ts';
import type { Stores } from '../../../../src/directory/storage.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { eachStores } from '../../../support/database/each-stores.ts';
import { anEntry } from '../../../support/directory/an-entry.ts';
import { aMark, aUser, givenEnterprise } from '../../../support/directory/given.ts';
import { projectAll } from '../../insight/persistence/project-all.ts';

const REFUSED = { status: 409, outcome: 'REFUSED' } as const;
const at = (time: string) => new Date(`2030-01-02T${time}Z`);
const DAY = { from: at('00:00:00'), until: new Date('2030-01-03T00:00:00Z') };

eachStores((open) => {
  let stores: Stores;
  let enterpriseId: EnterpriseId;
  beforeAll(async () => {
    ({ stores } = await open());
  });
  beforeEach(async () => {
    enterpriseId = (await givenEnterprise(stores)).id;
  });

  /** A logged GraphQL mutation. */
  const direct = (time: string, parts = {}) =>
    anEntry(enterpriseId, { at: at(time), method: 'POST', path: DIRECT_PATH, operation: 'CreateUser', ...parts });

  it('logs GraphQL mutations, and does not count them in the statistics of provisioning', async () => {
    await stores.users.insert(aUser(enterpriseId), { ...aMark(), at: at('10:00:00') });
    await stores.requests.insertMany([direct('10:00:00'), direct('10:00:01', REFUSED), direct('11:00:00', REFUSED)]);
    await projectAll(stores, enterpriseId);

    expect(await stores.requests.list(enterpriseId, { filter: {}, first: 9, before: null })).toHaveLength(3);
    expect(
      await stores.requests.list(enterpriseId, { filter: { isFailure: true }, first: 9, before: null }),
    ).toHaveLength(2);
    expect(await stores.requests.failures(enterpriseId, { ...DAY, accessTokenId: null, first: 9 })).toEqual([]);
    expect(await stores.statistics.cycles(enterpriseId, { first: 9, before: null })).toEqual([]);
    expect(await stores.statistics.lastRequestAt(enterpriseId)).toBeNull();
    const { buckets } = await stores.statistics.activity(enterpriseId, { starts: [DAY.from], end: DAY.until });
    expect(buckets).toMatchObject([{ requests: 0, refused: 0, created: 1 }]);
  });

  it('returns the last request of a gateway, even if GraphQL mutations came later', async () => {
    const reported = [anEntry(enterpriseId, { at: at('09:14:05') }), anEntry(enterpriseId, { at: at('09:14:07.123') })];
    await stores.requests.insertMany([...reported, direct('09:14:59')]);
    await stores.requests.insertMany(Array.from({ length: 50 }, () => direct('12:00:00')));
    await stores.users.insert(aUser(enterpriseId), { ...aMark(), at: at('09:14:30') });
    await projectAll(stores, enterpriseId);

    expect(await stores.statistics.lastRequestAt(enterpriseId)).toEqual(at('09:14:07.123'));

    await stores.requests.prune(enterpriseId, at('23:00:00'), 100);
    expect((await stores.statistics.lastRequestAt(enterpriseId))?.toISOString()).toMatch(/^2030-01-02T09:14:/);
  });
});
