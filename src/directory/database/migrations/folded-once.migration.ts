import { Migration } from '@mikro-orm/migrations';
import { type KeptKeys, keptWords, termsOf, userNameKey, withComposedTexts } from './folding-of-0011.ts';

/** Users per batch; a profile has at most 100,000 characters, and usually a thousandth of that. */
const BATCH = 500;

/**
 * Recomputes the keys by which users are compared, found and unique: texts are now folded until folding changes
 * nothing, blanks at the ends of a `userName` are ignored, and words begin after every punctuation mark and have no
 * accents. The users are read in batches, to bound the memory, but in one transaction: no process sees keys of both
 * foldings, and an interrupted migration changes nothing. The index of words is created at the end.
 *
 * If several users now have the same name, the oldest keeps it and the others are marked (`LIST_USER_NAME_CONFLICTS`).
 */
export class FoldedOnce extends Migration {
  override async up(): Promise<void> {
    for (const statement of PREPARE) await this.execute(statement);
    const enterprises = (await this.execute('SELECT id FROM enterprise ORDER BY id')) as { readonly id: number }[];
    for (const { id } of enterprises) {
      await this.#foldUsersOf(id);
      for (const statement of [YIELD_NAMES, GIVE_NAMES]) await this.execute(statement, [id, id]);
    }
    for (const statement of FINISH) await this.execute(statement);
  }

  async #foldUsersOf(enterpriseId: number): Promise<void> {
    let last: string | null = null;
    for (;;) {
      const rows = (await this.execute(LIST_USERS, [enterpriseId, last, last, BATCH])) as unknown as KeptUser[];
      if (rows.length === 0) return;
      const folded = rows.map((row) => foldUser(enterpriseId, row));
      await this.execute(ADD_WORDS, [JSON.stringify(folded.map(({ id, words }) => ({ id, words }))), enterpriseId]);
      const changed = folded.filter(({ isChanged }) => isChanged);
      if (changed.length > 0) await this.execute(UPDATE_KEYS, [JSON.stringify(changed), enterpriseId]);
      last = rows.at(-1)?.id ?? null;
    }
  }
}

interface KeptUser {
  readonly id: string;
  readonly user_name_key: string;
  readonly keys: KeptKeys;
}

/** Marks users whose name changes, so that the updates do not violate the unique index. */
function foldUser(enterpriseId: number, { id, user_name_key: kept, keys: before }: KeptUser) {
  const name = userNameKey(kept);
  const keys = { ...withComposedTexts(before), userName: name };
  return {
    id,
    user_name_key: name === kept ? kept : `${name}CONFLICT ${id}`,
    keys,
    terms: termsOf(enterpriseId, keys),
    words: keptWords(keys).map((word) => `${enterpriseId} ${word}`),
    isChanged: name !== kept || JSON.stringify(keys) !== JSON.stringify(before),
  };
}

/** `ALTER TABLE` locks users until the end of the transaction. Conflicts are rare. */
const PREPARE = [
  'ALTER TABLE directory_user ADD COLUMN words text[]',
  `CREATE INDEX directory_user_name_conflict ON directory_user (enterprise_id, id)
    WHERE strpos(user_name_key, 'CONFLICT ') > 0`,
  'DROP INDEX user_search_words',
  'TRUNCATE user_search',
];

const LIST_USERS = `SELECT id, user_name_key, keys FROM directory_user
WHERE enterprise_id = ? AND (?::uuid IS NULL OR id > ?::uuid) ORDER BY id LIMIT ?`;

const ADD_WORDS = `INSERT INTO user_search (enterprise_id, user_id, words)
SELECT e.id, a.id, array_to_tsvector(a.words)
FROM jsonb_to_recordset(?::jsonb) AS a (id uuid, words text[]) CROSS JOIN (SELECT ?::int) AS e (id)`;

const UPDATE_KEYS = `UPDATE directory_user AS u
SET user_name_key = a.user_name_key, keys = a.keys, terms = a.terms
FROM jsonb_to_recordset(?::jsonb) AS a (id uuid, user_name_key text, keys jsonb, terms int[])
WHERE u.enterprise_id = ? AND u.id = a.id`;

/** The oldest of the marked users of each name. */
const OLDEST = `SELECT DISTINCT ON (split_part(user_name_key, 'CONFLICT ', 1))
    split_part(user_name_key, 'CONFLICT ', 1) AS name, id
  FROM directory_user WHERE enterprise_id = ? AND strpos(user_name_key, 'CONFLICT ') > 0
  ORDER BY split_part(user_name_key, 'CONFLICT ', 1), id`;

/** Marks users whose name belongs to an older user. */
const YIELD_NAMES = `WITH oldest AS MATERIALIZED (${OLDEST})
UPDATE directory_user AS u SET user_name_key = u.user_name_key || 'CONFLICT ' || u.id
FROM oldest AS o WHERE u.enterprise_id = ? AND u.user_name_key = o.name AND u.id > o.id`;

/** Gives a name that no user has to the oldest marked user. */
const GIVE_NAMES = `WITH oldest AS MATERIALIZED (${OLDEST})
UPDATE directory_user AS u SET user_name_key = o.name
FROM oldest AS o WHERE u.enterprise_id = ? AND u.id = o.id
  AND NOT EXISTS (SELECT FROM directory_user AS h WHERE h.enterprise_id = u.enterprise_id AND h.user_name_key = o.name)`;

/** Updates the statistics, so that searches are not planned with those of the empty table. */
const FINISH = [
  'CREATE INDEX user_search_words ON user_search USING gin (words) WITH (fastupdate = off)',
  'ANALYZE user_search',
];
