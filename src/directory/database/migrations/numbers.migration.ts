import { Migration } from '@mikro-orm/migrations';

/**
 * Statistics that a background projection maintains: values of attributes, activity per minute and day, and the words
 * of users. It projects existing revisions as well; the request log is counted by this migration.
 */
export class Numbers extends Migration {
  override up(): void {
    for (const statement of [COUNTING, ...VALUES, ...ACTIVITY, ...SEARCH, ADD_LOGGED_REQUESTS]) this.addSql(statement);
  }
}

/**
 * The progress of the projection in an enterprise. All revisions up to `horizon` are visible once the transactions
 * below `horizon_transaction` have ended; see `project-changes.sql.ts`.
 */
const COUNTING = `CREATE TABLE counting (
  enterprise_id int PRIMARY KEY,
  sequence bigint NOT NULL DEFAULT 0,
  horizon bigint NOT NULL DEFAULT 0,
  horizon_transaction xid8 NOT NULL DEFAULT '0'
)`;

/** `field_count` has the total of each field, and the number of users without a value. */
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

/** The nil UUID represents the administration token, because a key cannot be NULL. */
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
 * Each word begins with the enterprise, so that the index returns the users of one enterprise only. Without a pending
 * list (`fastupdate = off`) no projection step has to merge one.
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

/** Counts the request log at the time of the migration. */
const ADD_LOGGED_REQUESTS = `
WITH logged AS (SELECT enterprise_id, at, access_token_id, method, path, status, outcome FROM request),

requests AS MATERIALIZED (
  SELECT enterprise_id, date_trunc('minute', at, 'UTC') AS minute, coalesce(access_token_id, '00000000-0000-0000-0000-000000000000'::uuid) AS token,
    min(at) AS first_at, max(at) AS last_at, count(*)::int AS requests,
    count(*) FILTER (WHERE (method IN ('GET', 'HEAD') OR path LIKE '%/.search'))::int AS reads,
    count(*) FILTER (WHERE (method IN ('GET', 'HEAD') OR path LIKE '%/.search') AND status = 404)::int AS misses,
    count(*) FILTER (WHERE outcome = 'REFUSED')::int AS refused,
    count(*) FILTER (WHERE outcome = 'FAILED')::int AS failed,
    count(*) FILTER (WHERE status = 429)::int AS throttled
  FROM logged WHERE path <> '/graphql' GROUP BY 1, 2, 3
), minutes AS (
  INSERT INTO activity_minute AS a (enterprise_id, minute, access_token_id, first_at, last_at, requests, reads, misses,
    refused, failed, throttled)
  SELECT enterprise_id, minute, token, first_at, last_at, requests, reads, misses, refused, failed, throttled
  FROM requests ORDER BY 1, 2, 3
  ON CONFLICT (enterprise_id, minute, access_token_id) DO UPDATE SET
    first_at = least(a.first_at, excluded.first_at), last_at = greatest(a.last_at, excluded.last_at),
    requests = a.requests + excluded.requests, reads = a.reads + excluded.reads, misses = a.misses + excluded.misses,
    refused = a.refused + excluded.refused, failed = a.failed + excluded.failed,
    throttled = a.throttled + excluded.throttled
  RETURNING 1
), days AS (
  INSERT INTO activity_day AS a (enterprise_id, day, requests, refused, failed, throttled)
  SELECT enterprise_id, date_trunc('day', minute, 'UTC'), sum(requests), sum(refused), sum(failed), sum(throttled)
  FROM requests WHERE (SELECT count(*) FROM minutes) > 0 GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (enterprise_id, day) DO UPDATE SET requests = a.requests + excluded.requests,
    refused = a.refused + excluded.refused, failed = a.failed + excluded.failed,
    throttled = a.throttled + excluded.throttled
  RETURNING 1
)
SELECT count(*) FROM days`;
