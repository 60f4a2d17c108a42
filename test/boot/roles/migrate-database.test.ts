import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../../../src/boot/observability/log.ts';
import { migrateWhenReachable } from '../../../src/boot/roles/migrate-database.ts';
import type { Database } from '../../../src/directory/storage.ts';
import { Fault } from '../../../src/kernel/fault.ts';

const logger = createLogger('silent', { write: () => undefined });

/** A database whose migrations fail with these errors, one after the other, and then succeed. */
function databaseWith(...errors: Error[]) {
  let attempts = 0;
  const migrate = async () => {
    attempts += 1;
    const error = errors.shift();
    if (error !== undefined) throw error;
  };
  return { database: { migrate } as Database, attempts: () => attempts };
}

const unavailable = () => new Fault('UNAVAILABLE', 'no server');

describe('migrateWhenReachable', () => {
  it('retries while the database is unavailable', async () => {
    const { database, attempts } = databaseWith(unavailable());

    await migrateWhenReachable(database, new AbortController().signal, logger);

    expect(attempts()).toBe(2);
  });

  it('fails at once on any other error', async () => {
    const { database, attempts } = databaseWith(new Error('a newer program has migrated it'));

    await expect(migrateWhenReachable(database, new AbortController().signal, logger)).rejects.toThrow('newer');
    expect(attempts()).toBe(1);
  });

  it('stops retrying when it is aborted', async () => {
    const { database, attempts } = databaseWith(unavailable());

    await expect(migrateWhenReachable(database, AbortSignal.abort(), logger)).rejects.toThrow();
    expect(attempts()).toBe(1);
  });
});
