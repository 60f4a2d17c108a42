import { expect, it } from '@jest/globals';
import { INSTALLATION } from '../../../../src/directory/access/domain/login-session.ts';
import {
  type FoundSessionRow,
  rowToFoundSession,
} from '../../../../src/directory/access/persistence/login-sessions.sql.ts';
import { type AccessTokenId, type EnterpriseId, type LoginSessionId, newId } from '../../../../src/kernel/ids.ts';

function row(enterpriseId: EnterpriseId, accessTokenId: AccessTokenId | null): FoundSessionRow {
  return {
    id: null,
    session_id: newId<LoginSessionId>(),
    session_enterprise_id: enterpriseId,
    access_token_id: accessTokenId,
    opened_at: '2030-01-01 00:00:00+00',
    ends_at: '2030-01-01 12:00:00+00',
  };
}

it('accepts a session without a token only from the installation', () => {
  const ofInstallation = rowToFoundSession(row(INSTALLATION, null));

  expect(ofInstallation).toMatchObject({ token: null, enterprise: null });
  expect(ofInstallation?.session.expiresAt).toEqual(new Date('2030-01-01T12:00:00Z'));
  expect(rowToFoundSession(row(7 as EnterpriseId, null))).toBeNull();
  expect(rowToFoundSession(row(7 as EnterpriseId, newId<AccessTokenId>()))).toBeNull();
  expect(rowToFoundSession(row(INSTALLATION, newId<AccessTokenId>()))).toBeNull();
});
