import { describe, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { dropLongPreferences } from '../../src/boot/short-preferences.ts';

describe('dropLongPreferences', () => {
  it('takes a preference that no browser would send for none, and leaves all else', () => {
    const headers = { accept: 'text/html', 'accept-encoding': 'a,'.repeat(15_000), cookie: 'c'.repeat(5_000) };
    let isPassed = false;

    dropLongPreferences({ headers } as unknown as Request, undefined as never, () => {
      isPassed = true;
    });

    expect(Object.keys(headers)).toEqual(['accept', 'cookie']);
    expect(isPassed).toBe(true);
  });
});
