import type { RequestEntry } from '../../../src/directory/requests/domain/request-entry.ts';
import { type EnterpriseId, newId, type RequestId } from '../../../src/kernel/ids.ts';

/** A log entry of a successful request; not stored. */
export function anEntry(enterpriseId: EnterpriseId, parts: Partial<RequestEntry> = {}): RequestEntry {
  return {
    id: newId<RequestId>(),
    enterpriseId,
    at: new Date('2030-01-02T03:04:05.678Z'),
    accessTokenId: null,
    method: 'GET',
    path: '/Users',
    attributes: [],
    operation: 'Users',
    status: 200,
    outcome: 'SUCCEEDED',
    reason: null,
    scimType: null,
    durationMs: 1.25,
    userId: null,
    userName: null,
    conflictingUserId: null,
    variables: ['enterprise'],
    deviations: [],
    body: null,
    ...parts,
  };
}
