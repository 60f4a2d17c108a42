import { describe, expect, it } from '@jest/globals';
import { isBooleanName, isCanonicalType, isKnownPath } from '../../../src/scim/schema/known-names.ts';

const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';

describe('isKnownPath', () => {
  it.each([
    [CORE, 'userName', null, true],
    [CORE.toUpperCase(), 'NAME', 'GIVENNAME', true],
    [null, 'name', 'value', true],
    [null, 'meta', 'lastModified', true],
    [CORE, null, null, true],
    ['urn:ada:1.0:x', 'userName', null, false],
    [null, 'ada', null, false],
    [null, 'name', 'ada', false],
  ])('judges %s %s %s: %s', (schema, attribute, subAttribute, isKnown) => {
    expect(isKnownPath({ schema, attribute, subAttribute })).toBe(isKnown);
  });
});

describe('isCanonicalType', () => {
  it('finds the type of each attribute in any case', () => {
    expect(['work', 'FAX', 'thumbnail'].every(isCanonicalType)).toBe(true);
    expect(['ada', ''].some(isCanonicalType)).toBe(false);
  });
});

describe('isBooleanName', () => {
  it('recognizes boolean attributes and sub-attributes in any case', () => {
    expect(['active', 'Primary'].every(isBooleanName)).toBe(true);
    expect(['title', 'type'].some(isBooleanName)).toBe(false);
  });
});
