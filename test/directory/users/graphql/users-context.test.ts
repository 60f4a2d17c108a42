import { expect, it } from '@jest/globals';
import { usersById } from '../../../../src/directory/users/graphql/users-context.ts';
import type { EnterpriseId, UserId } from '../../../../src/kernel/ids.ts';
import { aUser } from '../../../support/directory/given.ts';
import { emptyState } from '../../../support/memory/state.ts';
import { memoryStores } from '../../../support/memory/stores.ts';

it('loads users in the order of the IDs, and null for an unknown ID', async () => {
  const enterpriseId = 1 as EnterpriseId;
  const [one, other] = [aUser(enterpriseId), aUser(enterpriseId)];
  const state = { ...emptyState(), users: [one, other] };
  const bytes = {
    readAll: async (read: (maxBytes: number) => Promise<{ values: unknown }>) => (await read(1_000)).values,
  };
  const source = { stores: memoryStores(state), enterpriseId, bytes } as unknown as Parameters<typeof usersById>[0];

  const found = await usersById(source, [other.id, 'unknown' as UserId, one.id]);

  expect(found.map((user) => user?.id ?? null)).toEqual([other.id, null, one.id]);
});
