import { describe, expect, it } from '@jest/globals';
import {
  type LiveAccessTokenRow,
  refusalsOf,
  rowToLiveAccessToken,
} from '../../../../src/directory/access/persistence/access-tokens.sql.ts';
import { type AccessTokenId, type EnterpriseId, newId } from '../../../../src/kernel/ids.ts';

const ROW: LiveAccessTokenRow = {
  id: newId<AccessTokenId>(),
  name: 'Entra',
  permissions: ['USER_PROVISIONING'],
  created_at: '2030-01-02 03:04:05.678+00',
  expires_at: null,
  revoked_at: null,
  last_used_at: null,
  refused_count: 0,
  refused_first_at: null,
  refused_last_at: null,
  successor_id: null,
  enterprise_id: 7 as EnterpriseId,
  enterprise_name: 'acme',
  enterprise_created_at: '2030-01-01 00:00:00+00',
};

describe('rowToLiveAccessToken', () => {
  it('reads times in UTC, and NULL as null', () => {
    const { token, enterprise } = rowToLiveAccessToken(ROW);

    expect(token).toMatchObject({ enterpriseId: 7, expiresAt: null, refusals: null });
    expect(token.createdAt.toISOString()).toBe('2030-01-02T03:04:05.678Z');
    expect(enterprise).toEqual({ id: 7, name: 'acme', createdAt: new Date('2030-01-01T00:00:00Z') });
  });
});

describe('refusalsOf', () => {
  it('returns null without a first and a last time', () => {
    const at = new Date(0);

    expect([refusalsOf(0, null, null), refusalsOf(2, at, at)]).toEqual([null, { count: 2, since: at, last: at }]);
  });
});
