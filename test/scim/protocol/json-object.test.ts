import { describe, expect, it } from '@jest/globals';
import { isJsonObject, memberOf, membersOf, parseJsonObject } from '../../../src/scim/protocol/json-object.ts';

describe('memberOf', () => {
  it('finds a member in any case and prefers the exact spelling', () => {
    expect(memberOf({ USERNAME: 'a' }, 'userName')).toBe('a');
    expect(memberOf({ username: 'a', userName: 'b' }, 'userName')).toBe('b');
    expect(memberOf({ userName: 'a' }, 'title')).toBeUndefined();
    expect(memberOf({}, 'constructor')).toBeUndefined();
  });
});

describe('membersOf', () => {
  it('picks members in any case, under their exact spelling', () => {
    const object = { OP: 'add', Path: 'a', path: 'b', other: 1 };

    expect(membersOf(object, new Set(['op', 'path', 'value']))).toEqual({ op: 'add', path: 'b' });
  });
});

describe('isJsonObject', () => {
  it('excludes arrays, null and simple values', () => {
    expect(isJsonObject({})).toBe(true);
    expect([[], null, 'a', 1, undefined].some(isJsonObject)).toBe(false);
  });
});

describe('parseJsonObject', () => {
  it('refuses any other value', () => {
    expect(() => parseJsonObject([])).toThrow(expect.objectContaining({ status: 400, scimType: 'invalidSyntax' }));
  });
});
