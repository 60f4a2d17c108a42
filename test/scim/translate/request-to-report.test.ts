import { describe, expect, it } from '@jest/globals';
import { variableNames } from '../../../src/scim/translate/request-to-report.ts';

describe('variableNames', () => {
  it.each<[object | null, string[]]>([
    [null, []],
    [{ enterprise: 'acme', id: '1', ifVersion: 0 }, ['enterprise', 'id', 'ifVersion']],
    [
      { enterprise: 'acme', changes: { title: null, active: false, name: undefined } },
      ['enterprise', 'changes.title', 'changes.active'],
    ],
    [{ user: { userName: 'bob' } }, ['user.userName']],
    [{ filter: { userName: { eq: 'bob' } }, orderBy: [] }, ['filter.userName', 'orderBy']],
    [{ changes: {} }, ['changes']],
  ])('names what %j has, and shows no value', (variables, names) => {
    expect(variableNames(variables)).toEqual(names);
  });

  it('leaves out variables that are null, which say nothing', () => {
    expect(variableNames({ filter: null, ifVersion: null, first: 20 })).toEqual(['first']);
  });
});
