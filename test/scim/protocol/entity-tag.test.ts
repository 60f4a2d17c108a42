import { describe, expect, it } from '@jest/globals';
import { matchesVersion, parseVersions, versionTag } from '../../../src/scim/protocol/entity-tag.ts';

describe('versionTag', () => {
  it('makes a weak entity tag that parseVersions reads', () => {
    expect(versionTag(12)).toBe('W/"12"');
    expect(parseVersions(versionTag(12))).toEqual([12]);
  });
});

describe('parseVersions', () => {
  it('returns null without a header', () => {
    expect(parseVersions(undefined)).toBeNull();
  });

  it.each([
    ['*', '*'],
    [' * ', '*'],
    ['"3"', [3]],
    ['W/"3"', [3]],
    ['W/"3", "4" ,W/"x"', [3, 4]],
  ])('reads %s', (header, expected) => {
    expect(parseVersions(header)).toEqual(expected);
  });

  it.each(['', '3', 'W/3', '"-1"', '"0"', '"1.5"', '"abc"', 'w/"3', '"99999999999"', '"3000000000"', '"3" "4"'])(
    'reads no version from %s',
    (header) => {
      expect(parseVersions(header)).toEqual([]);
    },
  );
});

describe('matchesVersion', () => {
  it('matches any version by an asterisk, and otherwise the same version', () => {
    expect(matchesVersion('*', 5)).toBe(true);
    expect(matchesVersion([4, 5], 5)).toBe(true);
    expect(matchesVersion([4], 5)).toBe(false);
    expect(matchesVersion([], 5)).toBe(false);
  });
});
