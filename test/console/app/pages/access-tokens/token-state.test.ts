import { describe, expect, it } from '@jest/globals';
import { daysLeft, inDays, stateOf } from '../../../../../src/console/app/pages/access-tokens/token-state.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const endingIn = (days: number) => ({ expiresAt: inDays(days, NOW), revokedAt: null });

describe('the state of an access token', () => {
  it('is live while its end is more than 30 days away, or never comes', () => {
    expect(stateOf(endingIn(31), NOW)).toBe('live');
    expect(stateOf({ expiresAt: null, revokedAt: null }, NOW)).toBe('live');
  });

  it('warns in the last 30 days, until the very moment of the end', () => {
    expect([30, 5, 0.001, 0, -1].map((days) => stateOf(endingIn(days), NOW))).toEqual([
      'expiring',
      'expiring',
      'expiring',
      'expired',
      'expired',
    ]);
  });

  it('is revoked whatever else holds', () => {
    expect(stateOf({ ...endingIn(-1), revokedAt: NOW.toISOString() }, NOW)).toBe('revoked');
  });

  it('counts a part of a day as a day', () => {
    expect([daysLeft(inDays(4.2, NOW), NOW), daysLeft(null, NOW)]).toEqual([5, null]);
  });
});
