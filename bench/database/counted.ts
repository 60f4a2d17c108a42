import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { LIST_UNCOUNTED } from '../../dist/directory/insight/persistence/count-statement.js';

const PAUSE_MS = 500;

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
    while ((await client.query(LIST_UNCOUNTED.text, [1])).rows.length > 0) await wait(PAUSE_MS);
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
  say(`  counted in ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
}
