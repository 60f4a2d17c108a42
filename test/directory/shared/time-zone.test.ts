import { describe, expect, it } from '@jest/globals';
import { readTimeZone } from '../../../src/directory/shared/time-zone.ts';

describe('readTimeZone', () => {
  it('returns the local time at a moment', () => {
    const { clockAt } = readTimeZone('America/Toronto');

    expect(clockAt(new Date('2026-01-01T05:00:00Z'))).toBe(Date.UTC(2026, 0, 1));
    expect(clockAt(new Date('2026-07-01T04:00:00Z'))).toBe(Date.UTC(2026, 6, 1));
  });

  it('starts a day after the gap if the clocks skip midnight', () => {
    const { startOfDay } = readTimeZone('America/Santiago');

    expect(startOfDay(Date.UTC(2026, 8, 6)).toISOString()).toBe('2026-09-06T04:00:00.000Z');
  });

  it('rejects an unknown name', () => {
    expect(() => readTimeZone('Mars/Olympus')).toThrow(
      expect.objectContaining({ code: 'INVALID_VALUE', field: 'timeZone' }),
    );
  });
});
