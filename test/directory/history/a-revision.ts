import type { Revision } from '../../../src/directory/users/domain/revision.ts';
import { type EnterpriseId, newId, type RequestId, type UserId } from '../../../src/kernel/ids.ts';

/** A revision that changed the title; not stored. */
export function aRevision(parts: Partial<Revision> = {}): Revision {
  const userName = 'babs';
  return {
    sequence: '7',
    enterpriseId: 1 as EnterpriseId,
    userId: newId<UserId>(),
    version: 2,
    at: new Date('2030-01-02T00:00:00Z'),
    createdAt: new Date('2030-01-01T00:00:00Z'),
    accessTokenId: null,
    requestId: newId<RequestId>(),
    operation: 'UPDATE',
    fields: ['title'],
    profile: { userName, active: true, title: 'New' },
    previous: { userName, active: true, title: 'Old' },
    ...parts,
  };
}
