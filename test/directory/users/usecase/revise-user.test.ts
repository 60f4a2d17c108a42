import { describe, expect, it } from '@jest/globals';
import type { UserProfile } from '../../../../src/directory/users/domain/user-profile.ts';
import { reviseUser } from '../../../../src/directory/users/usecase/revise-user.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { aUser } from '../../../support/directory/given.ts';
import { administrationSession } from '../../../support/directory/sessions.ts';

const condition = {};
const operation = 'UPDATE';

describe('reviseUser', () => {
  it('computes the change again on the stored profile after a lost race', async () => {
    const session = administrationSession();
    const user = aUser(1 as EnterpriseId, { title: 'first' });
    session.state.users.push(user);
    const seen: (string | undefined)[] = [];
    const next = (profile: UserProfile) => {
      if (seen.push(profile.title) === 1) {
        session.state.users[0] = { ...user, version: 2, profile: { ...profile, title: 'other' } };
      }
      return { ...profile, nickName: 'new' };
    };

    const revised = await reviseUser(session, { key: user, condition, operation, next });

    expect(seen).toEqual(['first', 'other']);
    expect(revised).toMatchObject({ version: 3, profile: { title: 'other', nickName: 'new' } });
  });

  it('dates a revision after the previous one even if the clock was set back', async () => {
    const session = { ...administrationSession(), clock: () => new Date(0) };
    const user = aUser(1 as EnterpriseId);
    session.state.users.push(user);
    const next = (profile: UserProfile) => ({ ...profile, title: 'new' });

    const { updatedAt } = await reviseUser(session, { key: user, condition, operation, next });

    expect(Date.parse(updatedAt)).toBe(Date.parse(user.updatedAt) + 1);
  });
});
