import { describe, expect, it } from '@jest/globals';
import { matchesVersion, parseVersions, versionTag } from '../../../src/scim/protocol/entity-tag.ts';

describe('versionTag', () => {
  it('is a weak entity tag that reads as the version it came from', () => {
    expect(versionTag(12)).toBe('W/"12"');
    expect(parseVersions(versionTag(12))).toEqual([12]);
  });
});

describe('parseVersions', () => {
  it('answers null without a header', () => {
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
    'finds no version of ours in %s',
    (header) => {
      expect(parseVersions(header)).toEqual([]);
    },
  );
});

describe('matchesVersion', () => {
  it('lets any version meet the asterisk, and a version meet only itself', () => {
    expect(matchesVersion('*', 5)).toBe(true);
    expect(matchesVersion([4, 5], 5)).toBe(true);
    expect(matchesVersion([4], 5)).toBe(false);
    expect(matchesVersion([], 5)).toBe(false);
  });
});
