#!/usr/bin/env node
/** Times the migration that computes all search keys again, after a build: `node bench/migrate.ts 100000`. */
import pg from 'pg';
import { openDatabase } from '#dist/directory/storage';
import { openCluster } from './database/cluster.ts';
import { addEnterprises, fillUsers } from './database/fill.ts';
import { productRowOf } from './database/product-rows.ts';

/** Back to what the migration finds: one user name in a hundred begins with a blank, as an older version stored it. */
const BEFORE = [
  'DROP INDEX directory_user_name_conflict',
  'ALTER TABLE directory_user DROP COLUMN words',
  "DELETE FROM migration WHERE name = '0011-folded-once'",
  `UPDATE directory_user SET user_name_key = ' ' || user_name_key,
    keys = jsonb_set(keys, '{userName}', to_jsonb(' ' || user_name_key)) WHERE hashtext(id::text) % 100 = 0`,
  'CHECKPOINT',
];

const users = readCount(process.argv[2] ?? '100000');
const cluster = await openCluster();
try {
  const url = await cluster.createDatabase('bench_migrate');
  const database = await openDatabase({ url, poolSize: 4, connectTimeoutMs: 10_000, statementTimeoutMs: 0 });
  await database.migrate();
  await addEnterprises(url, ['token']);
  await fillUsers(url, { enterprises: 1, users, rowOf: productRowOf });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of BEFORE) await client.query(statement);

  const startedMs = performance.now();
  await database.migrate();
  const seconds = (performance.now() - startedMs) / 1000;

  const { rows } = await client.query<{ found: number }>('SELECT count(*)::int AS found FROM user_search');
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${rows[0]?.found} of ${users} users in ${seconds.toFixed(1)} s; at most ${megabytes} MB\n`);
  await client.end();
  await database.close();
  await cluster.dropDatabase('bench_migrate');
} finally {
  await cluster.close();
}

/** Ends the process for anything but a whole number above 0. */
function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  process.stderr.write(`The number of users is a whole number larger than 0, not "${text}".\n`);
  process.exit(2);
}
