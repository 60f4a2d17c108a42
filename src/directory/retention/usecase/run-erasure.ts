import type { UserKey } from '../../users/domain/user-store.ts';
import type { ErasureStore } from '../domain/erasure-store.ts';

/** Small enough for one statement to be over before anybody has to wait for it. */
const BATCH = 500;

/**
 * Empties all that is kept of a user whose erasure is under way, batch by batch. Several at once do no harm.
 *
 * @param isOver asked after each batch whether to break off; whoever comes next begins anew
 * @returns whether nothing is left to be emptied
 * @throws Fault `UNAVAILABLE`, `TIMED_OUT`
 */
export async function carryOutErasure(erasures: ErasureStore, key: UserKey, isOver: () => boolean): Promise<boolean> {
  // The names lead to the entries, and stand in the revisions: these come last.
  const isDone =
    (await emptyRequests(erasures, key, isOver)) &&
    (await erasures.isCounted(key)) &&
    (await emptyRevisions(erasures, key, isOver));
  if (isDone) await erasures.finish(key);
  return isDone;
}

async function emptyRequests(erasures: ErasureStore, key: UserKey, isOver: () => boolean): Promise<boolean> {
  const userNames = await erasures.userNamesOf(key);
  for (let after: string | null = null; !isOver(); ) {
    after = await erasures.emptyRequests(key, { userNames, after, most: BATCH });
    if (after === null) return true;
  }
  return false;
}

async function emptyRevisions(erasures: ErasureStore, key: UserKey, isOver: () => boolean): Promise<boolean> {
  for (let after: number | null = 0; !isOver(); ) {
    after = await erasures.emptyRevisions(key, after, BATCH);
    if (after === null) return true;
  }
  return false;
}
