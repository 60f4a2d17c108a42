import type { Statement } from '../../database/statements.ts';
import { MAX_LOSSES } from '../domain/request-log-loss.ts';

/** The day that a statement counts for: its own, whatever the entries say. */
export const TODAY = "date_trunc('day', now(), 'UTC')";

/**
 * Counts the entries of a CTE `offered` for their enterprises and the day. After all other counters, so that writers wait
 * for each other and never around each other.
 */
export const COUNT_VOLUME = `
volume AS (
  INSERT INTO request_volume AS v (enterprise_id, day, bytes, bodies_left_out, entries_left_out)
  SELECT enterprise_id, ${TODAY}, sum(CASE WHEN keeps_entry THEN bytes ELSE 0 END
      + CASE WHEN keeps_body THEN body_bytes ELSE 0 END),
    count(*) FILTER (WHERE NOT keeps_body AND body_bytes > 0), count(*) FILTER (WHERE NOT keeps_entry)
  FROM offered WHERE (SELECT count(*) FROM days) >= 0 GROUP BY 1 ORDER BY 1
  ON CONFLICT (enterprise_id, day) DO UPDATE SET bytes = v.bytes + excluded.bytes,
    bodies_left_out = v.bodies_left_out + excluded.bodies_left_out,
    entries_left_out = v.entries_left_out + excluded.entries_left_out
)`;

/** The days on which something was left out, the last one first. */
export const LIST_LOSSES: Statement = {
  name: 'list_request_log_losses',
  text: `SELECT day, bodies_left_out AS bodies, entries_left_out AS entries FROM request_volume
WHERE enterprise_id = $1 AND bodies_left_out + entries_left_out > 0 ORDER BY day DESC LIMIT ${MAX_LOSSES}`,
};
