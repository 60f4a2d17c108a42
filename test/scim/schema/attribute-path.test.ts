import { describe, expect, it } from '@jest/globals';
import { isAttributeName, printAttributePath, readAttributePath } from '../../../src/scim/schema/attribute-path.ts';

const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';

describe('readAttributePath', () => {
  it.each([
    ['title', null, 'title', null],
    ['name.givenName', null, 'name', 'givenName'],
    [CORE, CORE, null, null],
    [`${CORE}:name.givenName`, CORE, 'name', 'givenName'],
    ['urn:example:custom:field', 'urn:example:custom', 'field', null],
  ])('reads %s, and prints it the same', (text, schema, attribute, subAttribute) => {
    const path = readAttributePath(text);

    expect(path).toEqual({ schema, attribute, subAttribute });
    expect(path && printAttributePath(path)).toBe(text);
  });

  it.each(['', '.', 'a.b.c', 'a b', 'name.', '1st', 'urn:a(b):title', 'emails[type pr]'])(
    'returns null for %p',
    (text) => {
      expect(readAttributePath(text)).toBeNull();
    },
  );
});

describe('isAttributeName', () => {
  it('accepts the names of RFC 7643 §2.1 and $ref', () => {
    expect(['$ref', 'x-mail', 'a_1'].every(isAttributeName)).toBe(true);
    expect(['', '1a', 'a.b', 'é'].some(isAttributeName)).toBe(false);
  });
});
