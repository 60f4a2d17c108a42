import { describe, expect, it } from '@jest/globals';
import { DEFAULT_MAPPING } from '../../../src/simulator/mapping/mapping.ts';
import { readMapping, writeMapping } from '../../../src/simulator/mapping/mapping-file.ts';

function fileOf(...mappings: readonly object[]): string {
  return JSON.stringify({ mappings });
}

const USER_NAME = { target: 'userName', attribute: 'userPrincipalName', matchingPrecedence: 1 };

describe('a mapping file', () => {
  it('is read as it was written, one row per line', () => {
    const text = writeMapping(DEFAULT_MAPPING);

    expect(readMapping(text)).toEqual(DEFAULT_MAPPING);
    expect(text.split('\n').filter((line) => line.includes('"target"'))).toHaveLength(17);
  });

  it('has constants, default values and rows that apply on create only', () => {
    const [, row] = readMapping(
      fileOf(USER_NAME, { target: 'locale', constant: 'fr', defaultValue: 'en', apply: 'onCreate' }),
    ).rows;

    expect(row).toEqual({
      target: 'locale',
      from: { kind: 'constant', value: 'fr' },
      defaultValue: 'en',
      apply: 'onCreate',
      matchingPrecedence: null,
    });
    expect(readMapping(writeMapping({ rows: readMapping(fileOf(USER_NAME)).rows })).rows).toHaveLength(1);
  });

  it.each([
    ['{"mappings": [', 'The mapping is not JSON'],
    ['{}', 'mappings: Invalid input'],
    [fileOf(USER_NAME, { target: 'title' }), 'mappings, row 2: expected exactly one of'],
    [fileOf(USER_NAME, { target: 'title', attribute: 'a', constant: 'b' }), 'mappings, row 2: expected exactly one of'],
    [fileOf(USER_NAME, { target: 'emails[type eq work]', attribute: 'a' }), 'mappings, row 2, target: expected a path'],
    [fileOf({ ...USER_NAME, precedence: 1 }), 'mappings, row 1: Unrecognized key: "precedence"'],
    [fileOf(USER_NAME, { target: 'title', expression: 'PCase([x])' }), 'row 2, expression: character 1: there is no'],
    [
      fileOf(USER_NAME, { target: 'roles', attribute: 'appRoleAssignments' }),
      'row 2, attribute: appRoleAssignments needs',
    ],
    [
      fileOf(USER_NAME, { ...USER_NAME, target: 'username' }),
      'mappings, row 2, target: an earlier row has the same value',
    ],
    [
      fileOf(USER_NAME, { ...USER_NAME, target: 'title' }),
      'row 2, matchingPrecedence: an earlier row has the same value',
    ],
    [fileOf({ target: 'title', attribute: 'jobTitle' }), 'one row needs "matchingPrecedence": 1'],
  ])('names the position of invalid input: %s', (text, place) => {
    expect(() => readMapping(text)).toThrow(expect.objectContaining({ name: 'InputError' }));
    expect(() => readMapping(text)).toThrow(place);
  });
});
