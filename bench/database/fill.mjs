import pg from 'pg';
import { nameOf, newUser } from '../load/bodies.mjs';
import { idOf } from '../load/people.mjs';

const BATCH = 2_000;
/** From how many users on it pays to build the inverted index afterwards. */
const BUILD_INDEX_FROM = 20_000;

/**
 * A user as the columns of the product's table; `profile` and `keys` are JSON.
 *
 * @typedef {{ userNameKey: string, externalId: string, profile: string, keys: string, terms: number[] }} Row
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
export async function fillUsers(url, { enterprises, users, rowOf }) {
  await withClient(url, async (client) => {
    const isLarge = enterprises * users >= BUILD_INDEX_FROM;
    await client.query("SET maintenance_work_mem = '512MB'; SET synchronous_commit = off");
    if (isLarge) await client.query('DROP INDEX directory_user_terms');
    for (let enterpriseId = 1; enterpriseId <= enterprises; enterpriseId += 1) {
      await fillEnterprise(client, { enterpriseId, users, rowOf });
    }
    if (isLarge) {
      await client.query(
        'CREATE INDEX directory_user_terms ON directory_user USING gin (terms) WITH (fastupdate = off)',
      );
    }
    await client.query('INSERT INTO user_count SELECT enterprise_id, 0, count(*) FROM directory_user GROUP BY 1');
    await client.query(REVISIONS);
    await client.query('VACUUM (ANALYZE)');
    await client.query('CHECKPOINT');
  });
}

const REVISIONS = `INSERT INTO revision
  (enterprise_id, user_id, version, at, created_at, request_id, operation, fields, profile)
SELECT enterprise_id, id, 1, created_at, created_at, gen_random_uuid(), 'CREATE', ARRAY(SELECT jsonb_object_keys(profile)),
  profile FROM directory_user ORDER BY enterprise_id, id`;

const USERS = `INSERT INTO directory_user
  (enterprise_id, id, version, created_at, updated_at, user_name_key, external_id, profile, keys, terms)
SELECT $1, id, 1, now(), now(), user_name_key, external_id, profile::jsonb, keys::jsonb, terms::int[]
FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
  AS row (id, user_name_key, external_id, profile, keys, terms)`;

/** @param {pg.Client} client @param {{ enterpriseId: number, users: number, rowOf: any }} options */
async function fillEnterprise(client, { enterpriseId, users, rowOf }) {
  let written = Promise.resolve();
  for (let from = 0; from < users; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, users - from) }, (_, index) => from + index);
    const rows = numbers.map((number) => rowOf(enterpriseId, newUser(nameOf(number), number)));
    const values = [
      enterpriseId,
      numbers.map((number) => idOf(enterpriseId, number)),
      rows.map(({ userNameKey }) => userNameKey),
      rows.map(({ externalId }) => externalId),
      rows.map(({ profile }) => profile),
      rows.map(({ keys }) => keys),
      rows.map(({ terms }) => `{${terms}}`),
    ];
    // The next batch is made while the server writes this one.
    await written;
    written = client.query({ name: 'fill', text: USERS, values }).then(() => undefined);
  }
  await written;
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
