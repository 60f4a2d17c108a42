import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Statements } from '../../../../src/directory/database/statements.ts';
import { MAX_LOSSES } from '../../../../src/directory/requests/domain/request-store.ts';
import type { Database } from '../../../../src/directory/storage.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { onDatabase } from '../../../support/database/databases.ts';
import { anEntry } from '../../../support/directory/an-entry.ts';
import { givenEnterprise } from '../../../support/directory/given.ts';

const QUOTA = 10_000;
const BODY = { title: 'x'.repeat(400) };
const FAILED = { status: 400, outcome: 'REFUSED', body: BODY } as const;
const at = new Date('2030-01-02T10:00:00Z');
const DAY = { starts: [new Date('2030-01-02T00:00:00Z')], end: new Date('2030-01-03T00:00:00Z') };

onDatabase((open) => {
  let database: Database;
  let statements: Statements;
  let enterpriseId: EnterpriseId;
  beforeAll(async () => {
    ({ database, statements } = await open({ requestLogBytesPerDay: QUOTA }));
  });
  beforeEach(async () => {
    enterpriseId = (await givenEnterprise(database.stores)).id;
  });

  const kept = () => database.stores.requests.list(enterpriseId, { filter: {}, first: 1_000, before: null });
  const write = (count: number, id = enterpriseId) =>
    database.stores.requests.insertMany(Array.from({ length: count }, () => anEntry(id, { at, ...FAILED })));

  it('omits bodies beyond the quota, and entries beyond 110 % of it, which statistics still count', async () => {
    const before = database.stores.requests.leftOut;
    for (let batch = 0; batch < 40; batch += 1) await write(2);

    const entries = await kept();
    const withBody = entries.filter(({ body }) => body !== null);
    const [loss, ...others] = await database.stores.requests.losses(enterpriseId);
    const { bodies, entries: after } = database.stores.requests.leftOut;
    const { buckets } = await database.stores.statistics.activity(enterpriseId, DAY);

    expect(withBody.length).toBeGreaterThan(10);
    expect(entries.length).toBeGreaterThan(withBody.length);
    expect(entries.length).toBeLessThan(40);
    expect(JSON.stringify(entries.map(({ body }) => body)).length).toBeLessThan(QUOTA * 1.2);
    expect(loss).toMatchObject({ bodies: 80 - withBody.length, entries: 80 - entries.length });
    expect(loss?.day.toISOString()).toMatch(/T00:00:00.000Z$/);
    expect(others).toEqual([]);
    expect({ bodies: bodies - before.bodies, entries: after - before.entries }).toEqual({
      bodies: loss?.bodies,
      entries: loss?.entries,
    });
    expect(buckets).toMatchObject([{ requests: 80, refused: 80 }]);
  });

  it('applies to each enterprise separately, even within a batch', async () => {
    const other = (await givenEnterprise(database.stores)).id;
    for (let batch = 0; batch < 20; batch += 1) await write(4);
    const before = (await kept()).length;

    await database.stores.requests.insertMany([
      anEntry(enterpriseId, { at, ...FAILED }),
      anEntry(other, { at, ...FAILED }),
    ]);

    const theirs = await database.stores.requests.list(other, { filter: {}, first: 9, before: null });
    expect(await kept()).toHaveLength(before);
    expect(theirs).toMatchObject([{ body: BODY }]);
    expect(await database.stores.requests.losses(other)).toEqual([]);
  });

  it('deletes the record of omissions when the entries of their day are pruned', async () => {
    for (let batch = 0; batch < 20; batch += 1) await write(4);

    await database.stores.requests.prune(enterpriseId, new Date('2999-01-01T00:00:00Z'), 1);

    expect(await database.stores.requests.losses(enterpriseId)).toEqual([]);
  });

  it('lists the newest days with omissions only', async () => {
    const text = `INSERT INTO request_volume (enterprise_id, day, bytes, bodies_left_out, entries_left_out)
      SELECT $1, date '2030-01-01' - n, 0, 1, 0 FROM generate_series(1, ${MAX_LOSSES + 5}) n`;
    await statements.run({ name: null, text }, [enterpriseId]);

    const losses = await database.stores.requests.losses(enterpriseId);

    expect(losses).toHaveLength(MAX_LOSSES);
    expect(losses[0]?.day.toISOString()).toMatch(/^2029-12-31/);
  });

  it('omits nothing without a quota', async () => {
    const unbounded = (await open()).database;
    const { id } = await givenEnterprise(unbounded.stores);
    const entries = Array.from({ length: 100 }, () => anEntry(id, { at, ...FAILED }));
    for (let batch = 0; batch < 100; batch += 10)
      await unbounded.stores.requests.insertMany(entries.slice(batch, batch + 10));

    const stored = await unbounded.stores.requests.list(id, { filter: {}, first: 1_000, before: null });
    expect(stored.filter(({ body }) => body !== null)).toHaveLength(100);
    expect(await unbounded.stores.requests.losses(id)).toEqual([]);
  });
});
