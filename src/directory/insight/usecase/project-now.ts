import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Session } from '../../access/usecase/session.ts';
import type { InsightStores } from '../domain/statistics-store.ts';

const CHANGES_A_STEP = 500;
const MAX_STEPS = 6;
const MAX_MS = 250;

/**
 * Counts what is not counted yet before a question about numbers is answered: a little of it, so that no question
 * waits long. What is left is counted in the background, and the answer is that much behind.
 */
export async function catchUp(
  { stores, clock }: Pick<Session<Pick<InsightStores, 'numbers'>>, 'stores' | 'clock'>,
  enterpriseId: EnterpriseId,
): Promise<void> {
  const end = clock().getTime() + MAX_MS;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const { hasMore } = await stores.numbers.count(enterpriseId, CHANGES_A_STEP);
    if (!hasMore || clock().getTime() >= end) return;
  }
}
