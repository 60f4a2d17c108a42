import pg from 'pg';
import { nameOf, newUser } from '../load/bodies.ts';
import { idOf } from '../load/people.ts';
import { copyLineOf, copyRows } from './copy-rows.ts';
import { suspendIndexes } from './suspend-indexes.ts';

/** Small enough for the socket to take a batch at once, so that the server has work while the next one is made. */
const BATCH = 500;
/** Between the creation of one user and the next. */
const APART_MS = 10;
/** From how many users on it pays to build the indexes afterwards. */
const SUSPEND_INDEXES_FROM = 20_000;

/**
 * A user as the columns of the product's table; `profile` and `keys` are JSON.
 *
 * @typedef {{ userNameKey: string, externalId: string, profile: string, keys: string, terms: number[],
 * words?: string[] }} Row
 */

/**
 * Makes enterprises `bench1`, `bench2` ... with a token each, in a database whose schema is there. Entra's permission.
 *
 * @param {string} url @param {readonly string[]} tokens
 */
export async function addEnterprises(url, tokens) {
  await withClient(url, async (client) => {
    await client.query(
      `WITH e AS (INSERT INTO enterprise (name, name_key, created_at)
         SELECT 'bench' || k, 'bench' || k, now() FROM generate_series(1, $1::int) k RETURNING id)
       INSERT INTO access_token (enterprise_id, id, name, permissions, digest, created_at)
       SELECT id, gen_random_uuid(), 'bench', '{USER_PROVISIONING}', sha256(($2::text[])[id]::bytea), now() FROM e`,
      [tokens.length, tokens],
    );
  });
}

/**
 * Writes the people of the start, each with a first revision, as if they had been created one by one.
 *
 * @param {string} url
 * @param {{ enterprises: number, users: number, rowOf: (enterpriseId: number, body: object) => Row }} options
 */
export async function fillUsers(url, options) {
  await withClient(url, (first) =>
    withClient(url, async (second) => {
      for (const client of [first, second]) {
        await client.query("SET maintenance_work_mem = '512MB'; SET synchronous_commit = off");
      }
      const isLarge = options.enterprises * options.users >= SUSPEND_INDEXES_FROM;
      const restoreIndexes = isLarge ? await suspendIndexes(first, ['directory_user', 'revision']) : null;
      await writeUsers(first, options);
      await first.query(REVISIONS);
      await restoreIndexes?.([first, second]);
      await first.query('INSERT INTO user_count SELECT enterprise_id, 0, count(*) FROM directory_user GROUP BY 1');
      // Nothing of the load is left for the server to do while somebody is measured.
      await first.query('VACUUM (ANALYZE)');
      await first.query('CHECKPOINT');
    }),
  );
}

const USERS = `directory_user
  (enterprise_id, id, version, created_at, updated_at, user_name_key, external_id, profile, keys, terms, words)`;

const REVISIONS = `INSERT INTO revision
  (enterprise_id, user_id, version, at, created_at, request_id, operation, fields, profile)
SELECT enterprise_id, id, 1, created_at, created_at, gen_random_uuid(), 'CREATE', ARRAY(SELECT jsonb_object_keys(profile)),
  profile FROM directory_user`;

/** @typedef {(enterpriseId: number, body: object) => Row} RowOf */

/** @param {pg.Client} client @param {{ enterprises: number, users: number, rowOf: RowOf }} options */
async function writeUsers(client, { enterprises, users, rowOf }) {
  // One after the other, as by provisioning: nobody's moment is another's.
  const oldestMs = Date.now() - users * APART_MS;
  const atOf = (/** @type {number} */ number) => new Date(oldestMs + number * APART_MS).toISOString();
  let written = Promise.resolve();
  for (let enterpriseId = 1; enterpriseId <= enterprises; enterpriseId += 1) {
    for (let from = 0; from < users; from += BATCH) {
      const lines = linesOf(enterpriseId, { from, to: Math.min(users, from + BATCH), rowOf, atOf });
      await written;
      written = copyRows(client, { into: USERS, lines });
    }
  }
  await written;
}

/** @param {number} enterpriseId @param {{ from: number, to: number, rowOf: RowOf,
 * atOf: (number: number) => string }} batch */
function linesOf(enterpriseId, { from, to, rowOf, atOf }) {
  let lines = '';
  for (let number = from; number < to; number += 1) {
    const id = idOf(enterpriseId, number);
    const at = atOf(number);
    /** @type {Row} */
    const { terms, words = [], ...row } = rowOf(enterpriseId, newUser(nameOf(number), number));
    const texts = [row.userNameKey, row.externalId, row.profile, row.keys];
    lines += copyLineOf([enterpriseId, id, 1, at, at, ...texts, `{${terms}}`, arrayOf(words)]);
  }
  return lines;
}

/** A `text[]` as PostgreSQL reads it. @param {readonly string[]} texts */
function arrayOf(texts) {
  return `{${texts.map((text) => JSON.stringify(text)).join(',')}}`;
}

/** @param {string} url @param {(client: pg.Client) => Promise<void>} work */
async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
