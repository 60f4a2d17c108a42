import type { Cycle, CycleKey } from '../../../src/directory/insight/domain/cycle.ts';
import type { Tally } from '../../../src/directory/insight/domain/tally.ts';
import type { RequestEntry } from '../../../src/directory/requests/domain/request-entry.ts';
import type { Revision } from '../../../src/directory/users/domain/revision.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';

type Counts = Partial<Tally & Pick<Cycle, 'reads' | 'misses'>>;

/** A change of a user, or a request that a gateway reported. */
export interface CountedEvent {
  readonly enterpriseId: EnterpriseId;
  readonly at: Date;
  readonly accessTokenId: CycleKey['accessTokenId'];
  readonly counts: Counts;
}

export function changeEvent(revision: Revision): CountedEvent {
  const { enterpriseId, at, accessTokenId } = revision;
  return { enterpriseId, at, accessTokenId, counts: { [kindOf(revision)]: 1 } };
}

export function requestEvent(entry: RequestEntry): CountedEvent {
  const { enterpriseId, at, accessTokenId } = entry;
  return { enterpriseId, at, accessTokenId, counts: countsOf(entry) };
}

/** Whether a request with this HTTP method changes nothing. */
export function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

function kindOf({ operation, profile, previous }: Revision): keyof Tally {
  if (operation === 'DELETE') return 'deleted';
  if (operation === 'CREATE') return 'created';
  if (profile?.active === previous?.active) return 'updated';
  return profile?.active ? 'reactivated' : 'deactivated';
}

function countsOf({ method, path, status, outcome }: RequestEntry): Counts {
  const reads = isRead(method) || path.endsWith('/.search');
  return {
    requests: 1,
    reads: Number(reads),
    misses: Number(reads && status === 404),
    refused: Number(outcome === 'REFUSED'),
    failed: Number(outcome === 'FAILED'),
    throttled: Number(status === 429),
  };
}
