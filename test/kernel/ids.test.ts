import { describe, expect, it } from '@jest/globals';
import { isId, newId, type UserId } from '../../src/kernel/ids.ts';

describe('newId', () => {
  it('returns an id that `isId` accepts', () => {
    expect(isId(newId<UserId>())).toBe(true);
  });

  it('returns no id twice, and sorts later ids after earlier ones', () => {
    const ids = Array.from({ length: 1_000 }, () => newId<UserId>());

    expect(new Set(ids).size).toBe(1_000);
    expect([...ids].sort()).toEqual(ids);
  });
});

describe('isId', () => {
  it.each(['', '42', 'alice', '0190', `${'0'.repeat(10_000)}`, "'; drop table users"])('rejects "%s"', (text) => {
    expect(isId(text)).toBe(false);
  });
});
