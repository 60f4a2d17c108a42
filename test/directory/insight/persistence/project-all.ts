import { setTimeout as sleep } from 'node:timers/promises';
import type { Stores } from '../../../../src/directory/storage.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';

/** Counts until nothing is left; transactions of other databases on the same server may hold it up for a while. */
export async function countAll({ numbers }: Stores, enterpriseId: EnterpriseId, most = 500): Promise<void> {
  while ((await numbers.count(enterpriseId, most)).hasMore) await sleep(2);
  const left = await numbers.uncounted(1_000_000);
  if (left.includes(enterpriseId)) {
    await sleep(2);
    await countAll({ numbers } as Stores, enterpriseId, most);
  }
}
