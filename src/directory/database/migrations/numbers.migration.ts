import { Migration } from '@mikro-orm/migrations';
import { ADD_LOGGED_REQUESTS } from '../../requests/persistence/request-tallies.ts';

/**
 * What is counted behind the writes: values of attributes, what happened in each minute and day, and the words that
 * users are found by. Changes of before are counted like later ones; the request log is counted here and now.
 */
export class Numbers extends Migration {
  override up(): void {
    for (const statement of [COUNTING, ...VALUES, ...ACTIVITY, ...SEARCH, ADD_LOGGED_REQUESTS]) this.addSql(statement);
  }
}

/**
 * How far the history of an enterprise is counted. Everything up to `horizon` is there to be seen once all transactions
 * below `horizon_transaction` have ended; see `count-statement.ts`.
 */
const COUNTING = `CREATE TABLE counting (
  enterprise_id int PRIMARY KEY,
  sequence bigint NOT NULL DEFAULT 0,
  horizon bigint NOT NULL DEFAULT 0,
  horizon_transaction xid8 NOT NULL DEFAULT '0'
)`;

/** `field_count` has the sum of all values of a field, and of those who have none. */
const VALUES = [
  `CREATE TABLE value_count (
    enterprise_id int NOT NULL,
    field text COLLATE "C" NOT NULL,
    value text COLLATE "C" NOT NULL,
    users int NOT NULL,
    PRIMARY KEY (enterprise_id, field, value)
  )`,
  'CREATE INDEX value_count_users ON value_count (enterprise_id, field, users DESC, value)',
  `CREATE TABLE field_count (
    enterprise_id int NOT NULL,
    field text COLLATE "C" NOT NULL,
    users int NOT NULL,
    PRIMARY KEY (enterprise_id, field)
  )`,
];

const TALLIES = `requests int NOT NULL DEFAULT 0,
    refused int NOT NULL DEFAULT 0,
    failed int NOT NULL DEFAULT 0,
    throttled int NOT NULL DEFAULT 0,
    created int NOT NULL DEFAULT 0,
    updated int NOT NULL DEFAULT 0,
    deactivated int NOT NULL DEFAULT 0,
    reactivated int NOT NULL DEFAULT 0,
    deleted int NOT NULL DEFAULT 0`;

/** The nil UUID stands for the administration token, since a key holds no NULL. */
const ACTIVITY = [
  `CREATE TABLE activity_minute (
    enterprise_id int NOT NULL,
    minute timestamptz(3) NOT NULL,
    access_token_id uuid NOT NULL,
    first_at timestamptz(3) NOT NULL,
    last_at timestamptz(3) NOT NULL,
    reads int NOT NULL DEFAULT 0,
    misses int NOT NULL DEFAULT 0,
    ${TALLIES},
    PRIMARY KEY (enterprise_id, minute, access_token_id)
  )`,
  'CREATE INDEX activity_minute_of_token ON activity_minute (enterprise_id, access_token_id, minute)',
  `CREATE TABLE activity_day (
    enterprise_id int NOT NULL,
    day timestamptz(3) NOT NULL,
    ${TALLIES},
    PRIMARY KEY (enterprise_id, day)
  )`,
];

/**
 * Each word begins with the enterprise, so that the index leads to the users of that one alone. Without a list of pending
 * entries no step of counting has to work a whole list off.
 */
const SEARCH = [
  `CREATE TABLE user_search (
    enterprise_id int NOT NULL,
    user_id uuid NOT NULL,
    words tsvector NOT NULL,
    PRIMARY KEY (enterprise_id, user_id)
  )`,
  'CREATE INDEX user_search_words ON user_search USING gin (words) WITH (fastupdate = off)',
];
