import { describe, expect, it } from '@jest/globals';
import {
  attributesWithValue,
  differencesOf,
  valueLines,
} from '../../../../../src/console/app/shared/changes/value-lines.ts';

describe('valueLines', () => {
  it.each([
    [null, []],
    ['', []],
    ['Chief', ['Chief']],
    [true, ['true']],
    [
      [
        { value: 'a@b.example', display: null, type: 'work', primary: true },
        { value: '1', type: null },
      ],
      ['a@b.example · work · primary', '1'],
    ],
    [{ givenName: 'Ann', familyName: null }, ['givenName: Ann']],
    [[{ streetAddress: '1 Road', locality: 'Town', type: 'work', primary: false }], ['1 Road · Town · work']],
    [{ value: '42', displayName: 'Ann', user: { id: '42' } }, ['42', 'displayName: Ann']],
  ])('writes %j as %j', (value, lines) => {
    expect(valueLines(value)).toEqual(lines);
  });

  it('labels sub-attributes in the user’s language', () => {
    expect(valueLines({ givenName: 'Ann' }, (part) => part.toUpperCase())).toEqual(['GIVENNAME: Ann']);
  });
});

describe('two states of a user', () => {
  it('differ in attributes with other values', () => {
    const before = { title: 'Clerk', department: 'Sales', emails: [] };
    const after = { title: 'Chief', department: 'Sales', emails: [{ value: 'a@b.example', type: 'work' }] };

    expect(differencesOf(before, after)).toEqual([
      { field: 'title', before: ['Clerk'], after: ['Chief'] },
      { field: 'emails', before: [], after: ['a@b.example · work'] },
    ]);
  });

  it('differ in all attributes when one state does not exist', () => {
    expect(differencesOf(null, { userName: 'ann' })).toEqual([{ field: 'userName', before: [], after: ['ann'] }]);
  });

  it('list only attributes with a value', () => {
    expect(attributesWithValue({ userName: 'ann', title: null })).toEqual([{ field: 'userName', lines: ['ann'] }]);
  });
});
