import { describe, expect, it } from '@jest/globals';
import { parseTargetPath } from '../../../src/simulator/scim-client/target-path.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('the path of a target attribute', () => {
  it.each([
    ['userName', { schema: null, attribute: 'userName', filter: null, subAttribute: null }],
    ['name.givenName', { schema: null, attribute: 'name', filter: null, subAttribute: 'givenName' }],
    [
      'emails[type eq "work"].value',
      { schema: null, attribute: 'emails', filter: { attribute: 'type', value: 'work' }, subAttribute: 'value' },
    ],
    [
      'roles[primary eq "True"].value',
      { schema: null, attribute: 'roles', filter: { attribute: 'primary', value: 'True' }, subAttribute: 'value' },
    ],
    ['roles', { schema: null, attribute: 'roles', filter: null, subAttribute: null }],
  ])('parses %s', (text, parts) => {
    expect(parseTargetPath(text)).toEqual(parts);
  });

  it('ends a schema at its last colon, not at the dot of its version', () => {
    expect(parseTargetPath(`${ENTERPRISE}:organization`)).toEqual({
      schema: ENTERPRISE,
      attribute: 'organization',
      filter: null,
      subAttribute: null,
    });
  });

  it('omits the URN of the core schema', () => {
    expect(parseTargetPath('urn:ietf:params:scim:schemas:core:2.0:User:title').schema).toBeNull();
  });

  it.each(['', 'name.', 'emails[type eq work', 'a b', '[type eq "x"]'])('refuses "%s"', (text) => {
    expect(() => parseTargetPath(text)).toThrow('is not the path of a target attribute');
  });
});
