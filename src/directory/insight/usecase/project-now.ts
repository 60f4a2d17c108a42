import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Session } from '../../access/usecase/session.ts';
import { REVISIONS_PER_STEP } from '../domain/projection.ts';
import type { InsightStores } from '../domain/statistics-store.ts';

const MAX_STEPS = 6;
const MAX_MS = 250;

/**
 * Projects pending revisions of an enterprise before a query reads its statistics. Stops after six steps or 250 ms, so
 * that no query waits long; the background worker projects the rest.
 *
 * @throws Fault `UNAVAILABLE`, `TIMED_OUT`
 */
export async function projectNow(
  { stores, clock }: Pick<Session<Pick<InsightStores, 'projection'>>, 'stores' | 'clock'>,
  enterpriseId: EnterpriseId,
): Promise<void> {
  const end = clock().getTime() + MAX_MS;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const { hasMore } = await stores.projection.project(enterpriseId, REVISIONS_PER_STEP);
    if (!hasMore || clock().getTime() >= end) return;
  }
}
