import { describe, expect, it } from '@jest/globals';
import type { RequestEntry } from '../../../../src/directory/requests/domain/request-entry.ts';
import { createMutationLog } from '../../../../src/directory/requests/graphql/mutation-log.ts';
import { userNameTaken } from '../../../../src/directory/users/domain/user-faults.ts';
import type { EndedMutation } from '../../../../src/directory/users/graphql/users-context.ts';
import { Fault } from '../../../../src/kernel/fault.ts';
import { type EnterpriseId, newId } from '../../../../src/kernel/ids.ts';
import { administrationSession } from '../../../support/directory/sessions.ts';

/** The entry that is logged for a mutation. */
function logged(parts: Partial<EndedMutation> = {}): RequestEntry | undefined {
  const entries: RequestEntry[] = [];
  createMutationLog({ note: (entry) => entries.push(entry) }).note({
    mutation: {
      operation: 'CreateUser',
      enterprise: 'acme',
      userId: null,
      given: { user: { userName: 'babs', title: undefined, nickName: 'B' } },
    },
    session: administrationSession(),
    enterpriseId: 1 as EnterpriseId,
    startedAt: new Date(0),
    durationMs: 1,
    userId: null,
    ...parts,
  });
  return entries[0];
}

describe('createMutationLog', () => {
  it('logs the names of the attributes, and no value of a mutation that succeeded', () => {
    const userId = newId();

    expect(logged({ userId })).toMatchObject({
      path: '/graphql',
      status: 200,
      outcome: 'SUCCEEDED',
      userId,
      userName: null,
      attributes: ['userName', 'nickName'],
      variables: ['enterprise', 'user.userName', 'user.nickName'],
    });
  });

  it('logs the userName of a rejected creation, with a reason that does not repeat it', () => {
    const conflictingUserId = newId();
    const error = userNameTaken('babs', conflictingUserId as never);

    const entry = logged({ error });

    expect(entry).toMatchObject({ status: 409, outcome: 'REFUSED', userName: 'babs' });
    expect(entry?.reason).not.toContain('babs');
  });

  it.each([
    [new Fault('TIMED_OUT', 'Too slow.'), 503, 'Too slow.'],
    [new Fault('INVALID_VALUE', 'Wrong.'), 400, 'Wrong.'],
    [new Error('a secret'), 500, 'The directory failed; see its log.'],
  ])('logs %s with the status %i', (error, status, reason) => {
    expect(logged({ error })).toMatchObject({ status, reason });
  });
});
