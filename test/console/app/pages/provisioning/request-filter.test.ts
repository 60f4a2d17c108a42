import { describe, expect, it } from '@jest/globals';
import { justAfter, requestFilterOf } from '../../../../../src/console/app/pages/provisioning/request-filter.ts';

describe('requestFilterOf', () => {
  it('asks for what was refused or failed by one flag, and for one outcome by its name', () => {
    expect(requestFilterOf({ outcome: 'failure' })).toMatchObject({ isFailure: true });
    expect(requestFilterOf({ outcome: 'REFUSED' })).toMatchObject({ outcome: 'REFUSED' });
  });

  it('asks for everything when the address narrows nothing down', () => {
    expect(Object.values(requestFilterOf({})).filter((value) => value !== null)).toEqual([]);
  });

  it('ends a stretch of time just behind its last moment', () => {
    expect(justAfter('2026-01-02T09:14:59.999Z')).toBe('2026-01-02T09:15:00.000Z');
  });
});
