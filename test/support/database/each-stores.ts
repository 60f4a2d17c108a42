import { describe } from '@jest/globals';
import type { Stores } from '../../../src/directory/storage.ts';
import { memoryStores } from '../memory/stores.ts';
import { eachDatabase } from './databases.ts';

/** Opens empty stores that only one suite uses; they are removed after it. */
export type OpenStores = () => Promise<{ readonly stores: Stores }>;

/**
 * Runs a suite for the contracts of the ports: on the stores in memory that other tests use, and on PostgreSQL as
 * `eachDatabase` does.
 *
 *     eachStores((open) => {
 *       it('...', async () => { const { stores } = await open(); ... });
 *     });
 */
export function eachStores(suite: (open: OpenStores) => void): void {
  describe('in memory', () => suite(async () => ({ stores: memoryStores() })));
  eachDatabase((open) => suite(async () => ({ stores: (await open()).database.stores })));
}
