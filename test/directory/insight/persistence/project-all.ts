import { setTimeout as sleep } from 'node:timers/promises';
import type { Stores } from '../../../../src/directory/storage.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';

/** Projects until nothing is pending. Transactions in other databases of the server may delay it. */
export async function projectAll(
  { projection }: Pick<Stores, 'projection'>,
  enterpriseId: EnterpriseId,
  limit = 500,
): Promise<void> {
  for (let isPending = true; isPending; ) {
    while ((await projection.project(enterpriseId, limit)).hasMore) await sleep(2);
    isPending = (await projection.listPending(1_000_000)).includes(enterpriseId);
    if (isPending) await sleep(2);
  }
}
