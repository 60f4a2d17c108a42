import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { FACET_FIELDS } from '../../../../src/directory/insight/domain/facet.ts';
import type { Projection } from '../../../../src/directory/insight/domain/projection.ts';
import { PROJECT_CHANGES } from '../../../../src/directory/insight/persistence/project-changes.sql.ts';
import { type Database, openDatabase } from '../../../../src/directory/storage.ts';
import type { User } from '../../../../src/directory/users/domain/user.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { onDatabase, type TestDatabase } from '../../../support/database/databases.ts';
import { aMark, aQuery, aUser, givenEnterprise, revised } from '../../../support/directory/given.ts';
import { facetOf } from '../../../support/memory/statistics.ts';
import { projectAll } from './project-all.ts';

const TITLES = ['Chief', 'Boss', 'Guide'];
const WRITERS = 8;
const CHANGES = 40;

onDatabase((open) => {
  let test: TestDatabase;
  let others: Database[];
  beforeAll(async () => {
    test = await open();
    others = [await openDatabase(test.settings), await openDatabase(test.settings)];
  });
  afterAll(() => Promise.all(others.map((other) => other.close())));

  const processes = () => [test.database, ...others];

  /** Creates, changes and deletes users of its own in sequence. */
  async function write({ stores }: Database, enterpriseId: EnterpriseId, seed: number): Promise<void> {
    const mine: User[] = [];
    for (let at = 0; at < CHANGES; at += 1) {
      const dice = (seed * 31 + at * 17) % 10;
      const user = mine.at(dice % Math.max(1, mine.length));
      const title = TITLES[(seed + at) % TITLES.length] ?? '';
      if (user === undefined || dice < 5) {
        const created = aUser(enterpriseId, { title, active: dice % 2 === 0 });
        await stores.users.insert(created, aMark());
        mine.push(created);
      } else if (dice < 8) {
        const next = revised(user, { title, active: !user.profile.active });
        await stores.users.update(next, aMark('UPDATE', ['title', 'active']));
        mine[mine.indexOf(user)] = next;
      } else {
        await stores.users.delete({ enterpriseId, id: user.id }, {}, aMark('DELETE'));
        mine.splice(mine.indexOf(user), 1);
      }
    }
  }

  /** Projects without a pause until the writers are done. */
  async function projectMeanwhile(projection: Projection, enterpriseId: EnterpriseId, work: Promise<unknown>) {
    let isDone = false;
    const finish = () => {
      isDone = true;
    };
    work.then(finish, finish);
    while (!isDone) {
      await projection.project(enterpriseId, 7);
      await nextTurn();
    }
  }

  it('projects each revision exactly once while several processes write and project', async () => {
    const { stores } = test.database;
    const { id } = await givenEnterprise(stores);

    const writers = Array.from({ length: WRITERS }, (_, seed) =>
      write(processes()[seed % processes().length] ?? test.database, id, seed),
    );
    const written = Promise.all(writers);
    await Promise.all(processes().map(({ stores: { projection } }) => projectMeanwhile(projection, id, written)));
    await written;
    await projectAll(stores, id);

    const { users } = await stores.userSearch.list(id, aQuery({ first: 10_000 }));
    expect(await stores.statistics.facets(id, { by: FACET_FIELDS, first: 100 })).toEqual(
      FACET_FIELDS.map((field) => facetOf(users, field, 100)),
    );
    const activity = await stores.statistics.activity(id, {
      starts: [new Date(0)],
      end: new Date(Date.now() + 60_000),
    });
    const sum = (of: 'created' | 'updated' | 'deactivated' | 'reactivated' | 'deleted') =>
      activity.buckets.reduce((all, bucket) => all + bucket[of], 0);
    expect(sum('created') + sum('updated') + sum('deactivated') + sum('reactivated') + sum('deleted')).toBe(
      WRITERS * CHANGES,
    );
    expect(sum('created') - sum('deleted')).toBe(users.length);
    const searched = await stores.userSearch.list(id, aQuery({ search: ['0'], first: 10_000 }));
    expect(searched.users).toEqual(users);
  });

  it('waits for a revision with a low sequence that commits late, whichever transaction started first', async () => {
    const { stores } = test.database;
    const { id } = await givenEnterprise(stores);
    await stores.users.insert(aUser(id), aMark());
    await projectAll(stores, id);
    const [early, late] = [await transaction(), await transaction()];
    // A transaction ID is assigned on first use: this transaction has the lower one.
    await early.query('SELECT pg_current_xact_id()');

    await insertOn(late, id, 'late');
    await insertOn(early, id, 'early');
    await early.query('COMMIT');
    for (let step = 0; step < 5; step += 1) await stores.projection.project(id, 100);
    const before = await titlesOf(id);
    await late.query('COMMIT');
    await projectAll(stores, id);

    expect(before).toEqual({});
    expect(await titlesOf(id)).toEqual({ late: 1, early: 1 });
    await Promise.all([early.end(), late.end()]);
  });

  it('projects nothing while another step holds the checkpoint', async () => {
    const { stores } = test.database;
    const { id } = await givenEnterprise(stores);
    await stores.users.insert(aUser(id), aMark());
    await projectAll(stores, id);
    await stores.users.insert(aUser(id), aMark());
    const other = await transaction();
    await other.query('SELECT FROM counting WHERE enterprise_id = $1 FOR UPDATE', [id]);

    const [step] = await test.statements.run<{ taken: number }>(PROJECT_CHANGES, [id, 100]);

    expect(step?.taken).toBe(0);
    await other.query('COMMIT');
    await other.end();
  });

  async function transaction(): Promise<Client> {
    const client = new Client({ connectionString: test.settings.url });
    await client.connect();
    await client.query('BEGIN');
    return client;
  }

  function insertOn(client: Client, enterpriseId: EnterpriseId, title: string) {
    const { id, profile } = aUser(enterpriseId, { title });
    return client.query(INSERT, [enterpriseId, id, profile.userName, JSON.stringify(profile)]);
  }

  async function titlesOf(enterpriseId: EnterpriseId): Promise<object> {
    const [facet] = await test.database.stores.statistics.facets(enterpriseId, { by: ['TITLE'], first: 9 });
    return Object.fromEntries(facet?.values.map(({ value, users }) => [value, users]) ?? []);
  }
});

/** The part of an insert by the user store that the projection reads. */
const INSERT = `WITH changed AS (
  INSERT INTO directory_user (enterprise_id, id, version, created_at, updated_at, user_name_key, profile, keys, terms)
  VALUES ($1, $2, 1, now(), now(), $3, $4, '{}', '{}') RETURNING *
)
INSERT INTO revision (enterprise_id, user_id, version, at, created_at, request_id, operation, fields, profile)
SELECT enterprise_id, id, 1, now(), now(), gen_random_uuid(), 'CREATE', '{}', profile FROM changed`;
