import { DIRECT_PATH } from '../../domain/request-entry.ts';

/** Stands for the administration token, which has no id, in primary keys. */
export const NIL_TOKEN = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** GraphQL mutations are not provisioning requests. */
const IS_REPORTED = `path <> '${DIRECT_PATH}'`;

const IS_READ = `(method IN ('GET', 'HEAD') OR path LIKE '%/.search')`;

/**
 * Three CTEs that add the requests of a CTE `logged` to the tallies of their minutes and days. Every statement that
 * writes both tables locks rows in this order: minutes before days, each by primary key, so that writers cannot
 * deadlock. `days` counts the rows of `minutes` only to run after it.
 */
export const TALLY_REQUESTS = `
requests AS MATERIALIZED (
  SELECT enterprise_id, date_trunc('minute', at, 'UTC') AS minute, coalesce(access_token_id, ${NIL_TOKEN}) AS token,
    min(at) AS first_at, max(at) AS last_at, count(*)::int AS requests,
    count(*) FILTER (WHERE ${IS_READ})::int AS reads,
    count(*) FILTER (WHERE ${IS_READ} AND status = 404)::int AS misses,
    count(*) FILTER (WHERE outcome = 'REFUSED')::int AS refused,
    count(*) FILTER (WHERE outcome = 'FAILED')::int AS failed,
    count(*) FILTER (WHERE status = 429)::int AS throttled
  FROM logged WHERE ${IS_REPORTED} GROUP BY 1, 2, 3
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
)`;
