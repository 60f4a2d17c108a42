import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { ACCESS_TABLES } from '../../../../src/directory/access/persistence/access-tables.ts';
import { ORM_OPTIONS } from '../../../../src/directory/database/connection.ts';
import { openPostgres } from '../../../../src/directory/database/postgres-connection.ts';
import type { Statements } from '../../../../src/directory/database/statements.ts';
import { type Database, openDatabase } from '../../../../src/directory/storage.ts';
import { searchWords } from '../../../../src/directory/users/domain/search-words.ts';
import type { UserProfile } from '../../../../src/directory/users/domain/user-profile.ts';
import { indexKeys, termsOf } from '../../../../src/directory/users/persistence/fragments/index-keys.ts';
import { storedWords } from '../../../../src/directory/users/persistence/fragments/word-vectors.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { createDatabase } from '../../../support/database/server-database.ts';
import { aMark, aQuery, revised } from '../../../support/directory/given.ts';
import { projectAll } from '../../insight/persistence/project-all.ts';

const id = 1 as EnterpriseId;

/** As texts were folded before. */
const foldedBefore = (text: string) => text.normalize('NFC').toLowerCase().replaceAll('ς', 'σ');

/** Where a text counts letter by letter. */
const EXACT = /^(externalId|profileUrl|photos\.value)$/;

function keysBefore(value: unknown, path = ''): unknown {
  if (typeof value === 'string') return EXACT.test(path) ? value : foldedBefore(value);
  if (Array.isArray(value)) return value.map((each) => keysBefore(each, path));
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.entries(value).map(([key, each]) => [key, keysBefore(each, path ? `${path}.${key}` : key)]);
  return Object.fromEntries(inner);
}

const DECOMPOSED = 'H\u0331asan';
const COMPOSED = '\u1e96asan';

/** In the order of their creation. */
const PROFILES: readonly UserProfile[] = [
  { userName: 'plain@acme.example', active: true, displayName: 'Hélène O’Neil', title: 'x' },
  { userName: DECOMPOSED, active: true, phoneNumbers: [{ type: 'work', value: '+1 514 555-0101' }] },
  { userName: COMPOSED, active: true, title: 'second' },
  { userName: ' Anna', active: true, title: 'third' },
  { userName: 'anna', active: true, title: 'fourth' },
  { userName: 'Anna\u200b', active: false, title: 'fifth' },
  {
    userName: 'full',
    active: true,
    externalId: DECOMPOSED,
    profileUrl: DECOMPOSED,
    title: DECOMPOSED,
    name: { familyName: DECOMPOSED, formatted: 'Müller–Groß' },
    manager: { value: DECOMPOSED },
    emails: [{ value: `${DECOMPOSED}@x.example`, type: 'Work', primary: true }],
    photos: [{ value: DECOMPOSED, type: 'photo' }],
    addresses: [{ locality: DECOMPOSED, type: 'work' }],
  },
];

const idOf = (at: number) => `01990000-0000-7000-8000-${String(at).padStart(12, '0')}`;

/** A database as it was before, with so many users besides whose names and texts are as ever. */
async function fillAsBefore(url: string, statements: Statements, others: number): Promise<void> {
  const orm = await MikroORM.init({
    ...ORM_OPTIONS,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    dbName: new URL(url).pathname.slice(1),
    driverOptions: { connectionString: url },
  });
  await orm.migrator.up({ to: '0009-request-quota' });
  await orm.close();
  const run = (text: string, values: readonly unknown[] = []) => statements.run({ name: null, text }, values);
  await run("INSERT INTO enterprise (name, name_key, created_at) VALUES ('acme', 'acme', now()), ('b', 'b', now())");
  const rows = PROFILES.map((profile, at) => {
    const keys = keysBefore(profile);
    return { id: idOf(at + 1), user_name_key: foldedBefore(profile.userName), profile, keys };
  });
  await run(
    `INSERT INTO directory_user
      (enterprise_id, id, version, created_at, updated_at, user_name_key, external_id, profile, keys, terms)
    SELECT $2::int, a.id, 1, now(), now(), a.user_name_key, a.profile->>'externalId', a.profile, a.keys, '{1}'
    FROM jsonb_to_recordset($1::jsonb) AS a (id uuid, user_name_key text, profile jsonb, keys jsonb)`,
    [JSON.stringify(rows), id],
  );
  await run(
    `INSERT INTO directory_user
      (enterprise_id, id, version, created_at, updated_at, user_name_key, profile, keys, terms)
    SELECT 2, gen_random_uuid(), 1, now(), now(), 'u' || n, jsonb_build_object('userName', 'U' || n, 'active', true),
      jsonb_build_object('userName', 'u' || n, 'active', true), '{2}' FROM generate_series(1, $1::int) AS n`,
    [others],
  );
  await run("INSERT INTO user_search VALUES (1, $1, array_to_tsvector('{1 gone}'::text[]))", [idOf(999)]);
}

describe('the migration that computes all keys again', () => {
  let statements: Statements;
  let database: Database;
  const closers: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const { url, drop } = await createDatabase();
    const settings = { url, poolSize: 4, connectTimeoutMs: 10_000, statementTimeoutMs: 20_000 };
    const connection = await openPostgres({ ...settings, entities: ACCESS_TABLES });
    statements = connection.statements;
    await fillAsBefore(url, statements, 1_203);
    database = await openDatabase(settings);
    await Promise.all([database.migrate(), connection.migrate()]);
    closers.push(
      drop,
      () => connection.close(),
      () => database.close(),
    );
  });
  afterAll(async () => {
    for (const close of closers.reverse()) await close();
  });

  const run = <Row>(text: string, values: readonly unknown[] = []) => statements.run<Row>({ name: null, text }, values);

  it('computes the same keys, numbers and words as a write', async () => {
    const rows = await run<{ profile: UserProfile; keys: unknown; terms: number[]; words: string[] }>(
      `SELECT u.profile, u.keys, u.terms, tsvector_to_array(s.words) AS words
      FROM directory_user u JOIN user_search s ON s.user_id = u.id WHERE u.enterprise_id = 1 ORDER BY u.id`,
    );

    expect(rows).toHaveLength(PROFILES.length);
    for (const { profile, keys, terms, words } of rows) {
      const expected = indexKeys(profile);
      expect(keys).toEqual(expected);
      expect(new Set(words)).toEqual(new Set(storedWords(profile).map((word) => `1 ${word}`)));
      // Whose keys were right already was left alone.
      const isSame = JSON.stringify(keysBefore(profile)) === JSON.stringify(expected);
      expect(new Set(terms)).toEqual(isSame ? new Set([1]) : new Set(termsOf(id, expected)));
    }
  });

  it('covers every user of every enterprise, and removes deleted users', async () => {
    const rows = await run('SELECT enterprise_id AS id, count(*)::int AS users FROM user_search GROUP BY 1 ORDER BY 1');

    expect(rows).toEqual([
      { id: 1, users: PROFILES.length },
      { id: 2, users: 1_203 },
    ]);
  });

  it('leaves a name to the oldest of those who have it, and marks the others', async () => {
    const { users } = database.stores;

    expect((await users.findByUserName(id, COMPOSED))?.id).toBe(idOf(2));
    expect((await users.findByUserName(id, 'ANNA'))?.id).toBe(idOf(4));
    expect(await users.userNameConflicts(id, 10)).toEqual([
      { id: idOf(3), ownerId: idOf(2) },
      { id: idOf(5), ownerId: idOf(4) },
      { id: idOf(6), ownerId: idOf(4) },
    ]);
  });

  it('lets users be changed and found as ever, those with a mark too', async () => {
    const { users, userSearch } = database.stores;
    const marked = await users.find(id, idOf(5));
    if (marked === null) throw new Error('gone');

    expect(await users.update(revised(marked, { title: 'new' }), aMark('UPDATE', ['title']))).not.toBeNull();
    await projectAll(database.stores, id);

    const found = async (typed: string) =>
      (await userSearch.list(id, aQuery({ search: searchWords(typed) }))).users.map((user) => user.id);
    expect(await found('helene neil')).toEqual([idOf(1)]);
    expect(await found('5550101')).toEqual([idOf(2)]);
    expect(await found('muller-gross')).toEqual([idOf(7)]);
    expect(await found('anna')).toEqual([idOf(4), idOf(5), idOf(6)]);
    const filter = { emails: { some: { value: { eq: `${COMPOSED}@X.example` } } } };
    expect((await userSearch.list(id, aQuery({ filter }))).users.map((user) => user.id)).toEqual([idOf(7)]);
  });
});
