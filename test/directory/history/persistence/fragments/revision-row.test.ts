import { describe, expect, it } from '@jest/globals';
import {
  type RevisionRow,
  rowToRevision,
} from '../../../../../src/directory/history/persistence/fragments/revision-row.ts';
import { type EnterpriseId, newId, type RequestId, type UserId } from '../../../../../src/kernel/ids.ts';

const profile = { userName: 'babs', active: true };

const row: RevisionRow = {
  user_id: newId<UserId>(),
  version: 2,
  sequence: '7',
  at: '2030-01-02T00:00:00.000Z',
  created_at: '2030-01-01T00:00:00.000Z',
  access_token_id: null,
  request_id: newId<RequestId>(),
  operation: 'UPDATE',
  fields: ['title'],
  profile,
  previous: profile,
  is_under_erasure: false,
};

describe('rowToRevision', () => {
  it('returns the profiles of a revision', () => {
    expect(rowToRevision(1 as EnterpriseId, row)).toMatchObject({ enterpriseId: 1, profile, previous: profile });
  });

  it('hides the profiles of a user whose erasure has begun', () => {
    const revision = rowToRevision(1 as EnterpriseId, { ...row, is_under_erasure: true });

    expect(revision).toMatchObject({ profile: null, previous: null });
  });

  it('returns null for a profile that is erased', () => {
    const revision = rowToRevision(1 as EnterpriseId, { ...row, profile: {} as never });

    expect(revision).toMatchObject({ profile: null, previous: profile });
  });
});
