import { describe, expect, it } from '@jest/globals';
import {
  daysLeft,
  inDays,
  isReplaced,
  stateOf,
} from '../../../../../src/console/app/shared/access-tokens/token-state.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const endingIn = (days: number) => ({ expiresAt: inDays(days, NOW), revokedAt: null });

describe('the state of an access token', () => {
  it('is live while it expires in more than 30 days or never', () => {
    expect(stateOf(endingIn(31), NOW)).toBe('live');
    expect(stateOf({ expiresAt: null, revokedAt: null }, NOW)).toBe('live');
  });

  it('is expiring in the last 30 days', () => {
    expect([30, 5, 0.001, 0, -1].map((days) => stateOf(endingIn(days), NOW))).toEqual([
      'expiring',
      'expiring',
      'expiring',
      'expired',
      'expired',
    ]);
  });

  it('is revoked whatever its expiry', () => {
    expect(stateOf({ ...endingIn(-1), revokedAt: NOW.toISOString() }, NOW)).toBe('revoked');
  });

  it('rounds days up', () => {
    expect([daysLeft(inDays(4.2, NOW), NOW), daysLeft(null, NOW)]).toEqual([5, null]);
  });
});

describe('isReplaced', () => {
  const token = (days: number | null, parts: object = {}) => ({
    name: 'Entra',
    createdAt: inDays(0, NOW),
    expiresAt: days === null ? null : inDays(days, NOW),
    revokedAt: null,
    lastUsedAt: inDays(0, NOW),
    ...parts,
  });
  const old = token(1, { createdAt: inDays(-90, NOW) });

  it.each([[null], [2]])(
    'is true when a newer token of the same name is in use and expires later (in %s days)',
    (days) => {
      expect(isReplaced(old, [old, token(days)])).toBe(true);
    },
  );

  it.each([
    ['there is no newer token', old],
    ['the newer token was never used', token(365, { lastUsedAt: null })],
    ['the newer token is revoked', token(365, { revokedAt: inDays(0, NOW) })],
    ['the newer token expires at the same time', token(1)],
    ['the other token is older', token(365, { createdAt: inDays(-91, NOW) })],
    ['the newer token has another name', token(365, { name: 'Reports' })],
  ])('is false when %s', (_what, other) => {
    expect(isReplaced(old, [old, other])).toBe(false);
  });
});
