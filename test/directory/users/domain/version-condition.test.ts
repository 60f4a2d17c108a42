import { describe, expect, it } from '@jest/globals';
import { isVersionAccepted, type VersionCondition } from '../../../../src/directory/users/domain/version-condition.ts';

describe('a condition on the version', () => {
  it.each<[VersionCondition, boolean]>([
    [{}, true],
    [{ ifVersion: null, ifVersionIn: null, unlessVersionIn: null }, true],
    [{ ifVersion: 3 }, true],
    [{ ifVersion: 4 }, false],
    [{ ifVersionIn: [2, 3] }, true],
    [{ ifVersionIn: [2] }, false],
    [{ ifVersionIn: [] }, false],
    [{ ifVersion: 3, ifVersionIn: [2] }, false],
    [{ ifVersion: 3, ifVersionIn: [2, 3] }, true],
    [{ unlessVersionIn: [2] }, true],
    [{ unlessVersionIn: [2, 3] }, false],
    [{ ifVersion: 3, unlessVersionIn: [3] }, false],
  ])('%j accepts version 3: %p', (condition, isMet) => {
    expect(isVersionAccepted(3, condition)).toBe(isMet);
  });
});
