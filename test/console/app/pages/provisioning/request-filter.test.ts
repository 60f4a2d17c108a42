import { describe, expect, it } from '@jest/globals';
import { requestFilterOf, requestsOf } from '../../../../../src/console/app/pages/provisioning/request-filter.ts';
import { instantAfter } from '../../../../../src/console/app/shared/instants.ts';

describe('requestFilterOf', () => {
  it('asks for what was refused or failed by one flag, and for one outcome by its name', () => {
    expect(requestFilterOf({ outcome: 'failure' })).toMatchObject({ isFailure: true });
    expect(requestFilterOf({ outcome: 'REFUSED' })).toMatchObject({ outcome: 'REFUSED' });
  });

  it('asks for a user by id, or by a part of a name', () => {
    const id = '019a0000-0000-7000-8000-000000000000';

    expect(requestFilterOf({ user: id })).toMatchObject({ userId: id });
    expect(requestFilterOf({ user: 'carl' })).toMatchObject({ userSearch: 'carl' });
  });

  it('asks for everything when the address narrows nothing down', () => {
    expect(Object.values(requestFilterOf({})).filter((value) => value !== null)).toEqual([]);
  });

  it('asks for the administration token by a flag, for it has no id', () => {
    expect(requestFilterOf({ token: 'administration' })).toMatchObject({ isAdministration: true });
    expect(requestFilterOf({ token: 't1' })).toMatchObject({ accessTokenId: 't1' });
  });

  it('asks for what was counted into a cause, and for nothing that came later', () => {
    const group = { status: 503, scimType: null, operation: 'CreateUser', reason: '' };
    const moments = { firstAt: '2026-01-02T09:14:00.000Z', lastAt: '2026-01-02T09:14:59.999Z' };
    const others = {
      remedy: 'Wait.',
      requests: 2,
      users: 1,
      stillFailing: 1,
      healed: 0,
      stillFailingRequests: [],
      healedRequests: [],
      lastRequest: { id: 'r' },
    };

    expect(requestFilterOf(requestsOf({ ...group, ...moments, ...others }))).toMatchObject({
      cause: { status: 503, operation: 'CreateUser', reason: '' },
      from: '2026-01-02T09:14:00.000Z',
      until: '2026-01-02T09:15:00.000Z',
    });
  });

  it('ends a stretch of time just behind its last moment', () => {
    expect(instantAfter('2026-01-02T09:14:59.999Z')).toBe('2026-01-02T09:15:00.000Z');
  });
});
