import type { Statements } from '../../../src/directory/database/statements.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';

/**
 * More users than a search collects by words: all have the word `everybody`, two thirds `late`, some `rare`, the 800
 * newest `newcomer`, the 20,000 oldest `veteran`.
 */
const FILL = `
WITH person AS (
  INSERT INTO directory_user
    (enterprise_id, id, version, created_at, updated_at, user_name_key, external_id, profile, keys, terms)
  SELECT $1::int, ('01990000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, now(), now(), name, (n % 3)::text,
    jsonb_build_object('userName', name, 'active', true, 'title', title),
    jsonb_build_object('userName', name, 'active', true, 'title', title), '{}'
  FROM generate_series(1, 31000) AS n
  CROSS JOIN LATERAL (SELECT 'p' || lpad((n * 11 % 31000)::text, 5, '0') AS name, 't' || n % 100 AS title) AS t
  RETURNING enterprise_id, id, user_name_key
), counted AS (INSERT INTO user_count SELECT enterprise_id, 0, count(*) FROM person GROUP BY 1)
INSERT INTO user_search
SELECT $1, id, array_to_tsvector(array_remove(ARRAY[
  $1 || ' everybody', $1 || ' ' || user_name_key,
  CASE WHEN user_name_key >= 'p10499' THEN $1 || ' late' END,
  CASE WHEN user_name_key LIKE '%77' THEN $1 || ' rare' END,
  CASE WHEN id <= '01990000-0000-7000-8000-000000004e20' THEN $1 || ' veteran' END,
  CASE WHEN id > '01990000-0000-7000-8000-0000000075f8' THEN $1 || ' newcomer' END], NULL))
FROM person`;

/** Stores 31,000 users in an empty enterprise. */
export async function givenMany(statements: Statements, enterpriseId: EnterpriseId): Promise<void> {
  await statements.run({ name: null, text: FILL }, [enterpriseId]);
}
