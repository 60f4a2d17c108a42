import { describe } from '@jest/globals';
import type { Stores } from '../../../src/directory/storage.ts';
import { memoryStores } from '../memory/stores.ts';
import { eachDatabase } from './databases.ts';

/** Opens empty stores of a suite's own; they are gone after the suite. */
export type OpenStores = () => Promise<{ readonly stores: Stores }>;

/**
 * Runs a suite of what the ports promise: on the stores in memory that other tests use, and on PostgreSQL as
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
