import pg from 'pg';
import { type NewUser, nameOf, newUser } from '../load/bodies.ts';
import { idOf } from '../load/users.ts';
import { copyLineOf, copyRows } from './copy-rows.ts';
import { suspendIndexes } from './suspend-indexes.ts';

/** Small enough for the socket to take a batch at once, so that the server has work while the next one is made. */
const BATCH = 500;
/** Between the creation of one user and the next. */
const APART_MS = 10;
/** From how many users on it pays to build the indexes afterwards. */
const SUSPEND_INDEXES_FROM = 20_000;

/** A user as the columns of the product's table. */
export interface UserRow {
  readonly userNameKey: string;
  readonly externalId: string;
  /** JSON. */
  readonly profile: string;
  /** JSON. */
  readonly keys: string;
  readonly terms: readonly number[];
  readonly words?: readonly string[];
}

/** How many users to write, and how a resource is stored. */
interface Fill {
  readonly enterprises: number;
  /** In each enterprise. */
  readonly users: number;
  readonly rowOf: (enterpriseId: number, resource: NewUser) => UserRow;
}

/**
 * Creates enterprises `bench1`, `bench2` ... with an access token each, which has the permission that Entra needs, in a
 * database with the product's schema.
 */
export async function addEnterprises(url: string, tokens: readonly string[]): Promise<void> {
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

/** Writes the users of the start, each with a first revision, as if they had been created one by one. */
export async function fillUsers(url: string, fill: Fill): Promise<void> {
  await withClient(url, (first) =>
    withClient(url, async (second) => {
      for (const client of [first, second]) {
        await client.query("SET maintenance_work_mem = '512MB'; SET synchronous_commit = off");
      }
      const isLarge = fill.enterprises * fill.users >= SUSPEND_INDEXES_FROM;
      const restoreIndexes = isLarge ? await suspendIndexes(first, ['directory_user', 'revision']) : null;
      await writeUsers(first, fill);
      await first.query(REVISIONS);
      await restoreIndexes?.([first, second]);
      await first.query('INSERT INTO user_count SELECT enterprise_id, 0, count(*) FROM directory_user GROUP BY 1');
      // The server must have nothing left to do when a measurement begins.
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

async function writeUsers(client: pg.Client, { enterprises, users, rowOf }: Fill): Promise<void> {
  // One after the other, as by provisioning: no two have the same moment.
  const oldestMs = Date.now() - users * APART_MS;
  const lineOf = (enterpriseId: number, number: number) => {
    const at = new Date(oldestMs + number * APART_MS).toISOString();
    const row = rowOf(enterpriseId, newUser(nameOf(number), number));
    return copyLineOf([enterpriseId, idOf(enterpriseId, number), 1, at, at, ...columnsOf(row)]);
  };
  let written = Promise.resolve();
  for (let enterpriseId = 1; enterpriseId <= enterprises; enterpriseId += 1) {
    for (let from = 0; from < users; from += BATCH) {
      let lines = '';
      for (let number = from; number < Math.min(users, from + BATCH); number += 1)
        lines += lineOf(enterpriseId, number);
      await written;
      written = copyRows(client, { into: USERS, lines });
    }
  }
  await written;
}

function columnsOf({ userNameKey, externalId, profile, keys, terms, words = [] }: UserRow): string[] {
  return [userNameKey, externalId, profile, keys, `{${terms}}`, arrayOf(words)];
}

/** A `text[]` as PostgreSQL reads it. */
function arrayOf(texts: readonly string[]): string {
  return `{${texts.map((text) => JSON.stringify(text)).join(',')}}`;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
