import { describe, expect, it } from '@jest/globals';
import { requestFilterOf, requestsOf } from '../../../../../src/console/app/pages/provisioning/request-filter.ts';
import { instantAfter } from '../../../../../src/console/app/shared/instants.ts';

describe('requestFilterOf', () => {
  it('filters failures by a flag, and a single result by its name', () => {
    expect(requestFilterOf({ outcome: 'failure' })).toMatchObject({ isFailure: true });
    expect(requestFilterOf({ outcome: 'REFUSED' })).toMatchObject({ outcome: 'REFUSED' });
  });

  it('filters by user ID or by part of a name', () => {
    const id = '019a0000-0000-7000-8000-000000000000';

    expect(requestFilterOf({ user: id })).toMatchObject({ userId: id });
    expect(requestFilterOf({ user: 'carl' })).toMatchObject({ userSearch: 'carl' });
  });

  it('filters nothing without parameters', () => {
    expect(Object.values(requestFilterOf({})).filter((value) => value !== null)).toEqual([]);
  });

  it('filters the administration token by a flag, since it has no ID', () => {
    expect(requestFilterOf({ token: 'administration' })).toMatchObject({ isAdministration: true });
    expect(requestFilterOf({ token: 't1' })).toMatchObject({ accessTokenId: 't1' });
  });

  it('selects exactly the requests of a group', () => {
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

  it('ends a period one millisecond after its last request', () => {
    expect(instantAfter('2026-01-02T09:14:59.999Z')).toBe('2026-01-02T09:15:00.000Z');
  });
});
