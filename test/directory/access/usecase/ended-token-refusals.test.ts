import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AccessTokenStore, LiveAccessToken } from '../../../../src/directory/access/domain/access-token.ts';
import { EndedTokenRefusals } from '../../../../src/directory/access/usecase/ended-token-refusals.ts';
import { type AccessTokenId, type EnterpriseId, newId } from '../../../../src/kernel/ids.ts';

const NOON = new Date('2030-01-01T12:00:00Z');

beforeEach(() => {
  jest.useFakeTimers({ now: NOON });
});

afterEach(() => {
  jest.useRealTimers();
});

function aToken(name = 'acme'): LiveAccessToken {
  const enterprise = { id: 1 as EnterpriseId, name, createdAt: NOON };
  const token = {
    id: newId<AccessTokenId>(),
    enterpriseId: enterprise.id,
    name: 'Entra',
    permissions: ['USER_PROVISIONING'] as const,
    createdAt: NOON,
    expiresAt: NOON,
    revokedAt: null,
    lastUsedAt: null,
    refusals: null,
    successorId: null,
  };
  return { token, enterprise };
}

function arrange() {
  const addRefusals = jest.fn<AccessTokenStore['addRefusals']>(async () => {});
  const refusals = new EndedTokenRefusals({ addRefusals });
  const live = aToken();
  const note = () => refusals.note(live, 'expired', new Date());
  const written = () => addRefusals.mock.calls.map(([, , { count }]) => count);
  return { refusals, addRefusals, live, note, written };
}

const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1_000);

describe('requests with an access token that has ended', () => {
  it('are written at most once per minute, and all are counted', async () => {
    const { note, written } = arrange();

    for (let second = 0; second < 150; second += 1) {
      note();
      await jest.advanceTimersByTimeAsync(1_000);
    }
    await jest.advanceTimersByTimeAsync(60_000);

    expect(written()).toHaveLength(4);
    expect(written().reduce((sum, count) => sum + count, 0)).toBe(150);
  });

  it('are stored with the times of the first and the last', async () => {
    const { note, addRefusals, live } = arrange();

    note();
    await jest.advanceTimersByTimeAsync(500);
    note();
    await jest.advanceTimersByTimeAsync(500);

    expect(addRefusals.mock.calls).toEqual([[1, live.token.id, { count: 2, since: NOON, last: later(0.5) }]]);
  });

  it('are not lost when a write fails', async () => {
    const { note, addRefusals, live } = arrange();
    addRefusals.mockRejectedValueOnce(new Error('away'));

    note();
    await jest.advanceTimersByTimeAsync(1_000);
    note();
    await jest.advanceTimersByTimeAsync(60_000);

    expect(addRefusals.mock.calls.at(-1)).toEqual([1, live.token.id, { count: 2, since: NOON, last: later(1) }]);
  });

  it('are written on close, and no timer is left', async () => {
    const { refusals, note, written } = arrange();

    note();
    await refusals.close();

    expect(written()).toEqual([1]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('do not delay close when writes fail', async () => {
    const { refusals, note, addRefusals } = arrange();
    addRefusals.mockImplementation(async () => {
      if (addRefusals.mock.calls.length > 5) return;
      throw new Error('away');
    });

    note();
    await refusals.close();

    expect(addRefusals).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('are counted by end over all enterprises', () => {
    const { refusals } = arrange();

    for (let n = 0; n < 150; n += 1) refusals.note(aToken(`enterprise-${n}`), 'revoked', NOON);
    refusals.note(aToken('enterprise-0'), 'expired', NOON);

    expect(refusals.counts).toEqual({ expired: 1, revoked: 150 });
  });
});
