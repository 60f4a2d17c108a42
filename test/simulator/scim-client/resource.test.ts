import { describe, expect, it } from '@jest/globals';
import { readListPage, readPath, readResource } from '../../../src/simulator/scim-client/resource.ts';

const USER = { id: '1', Name: { givenName: 'Ada' }, emails: [{ type: 'Work', value: 'a@b' }], 'urn:x:User': { n: 7 } };

describe('a resource', () => {
  it.each([
    ['name.GIVENNAME', 'Ada'],
    ['emails[type eq "work"].value', 'a@b'],
    ['emails[type eq "home"].value', null],
    ['urn:x:User:n', 7],
    ['title', null],
  ])('has a value at %s, whatever its case: %p', (path, value) => {
    expect(readPath(USER, path)).toBe(value);
  });

  it('is read from JSON with an id and SCIM types only', () => {
    expect(readResource('{"id":"1","active":true}')).toEqual({ id: '1', active: true });
    for (const text of ['[]', '{}', '{"id":""}', '{"id":"1","active":"True"}']) {
      expect(typeof readResource(text)).toBe('string');
    }
  });

  it('may be absent from a ListResponse without matches', () => {
    expect(readListPage('{"totalResults":0}')).toEqual({ totalResults: 0, resources: [] });
    expect(typeof readListPage('{"Resources":[]}')).toBe('string');
  });
});
