import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const PAUSE_MS = 500;

/** As the product itself tells enterprises that still have changes to be counted. */
const UNCOUNTED = `SELECT count(*)::int AS enterprises FROM enterprise AS e
CROSS JOIN LATERAL (SELECT sequence FROM revision WHERE enterprise_id = e.id ORDER BY sequence DESC LIMIT 1) AS l
LEFT JOIN counting AS c ON c.enterprise_id = e.id
WHERE l.sequence > coalesce(c.sequence, 0)`;

/**
 * Waits until the product, which is running, has counted all the people who were written behind its back: it does so
 * behind its answers, and nobody is to be measured beside it.
 *
 * @param {string} url @param {(text: string) => void} say
 */
export async function untilCounted(url, say) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const startedMs = performance.now();
  try {
    while ((await client.query(UNCOUNTED)).rows[0].enterprises > 0) await wait(PAUSE_MS);
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
  say(`  counted in ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
}
