import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { LIST_PENDING } from '#dist/directory/insight/persistence/project-changes.sql';

const PAUSE_MS = 500;

/**
 * Waits until the running product has counted all users that were written into its tables directly. It does so in the
 * background, where it would disturb a measurement.
 */
export async function untilCounted(url: string, log: (text: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const startedMs = performance.now();
  try {
    while ((await client.query(LIST_PENDING.text, [1])).rows.length > 0) await wait(PAUSE_MS);
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
  log(`  counted in ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
}
