import { describe, expect, it } from '@jest/globals';
import { maskNames } from '../../../src/scim/protocol/mask-text.ts';

const DEPARTMENT = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department';

describe('maskNames', () => {
  it('tells the names that a schema knows, in any case', () => {
    const names = ['userName', 'NAME.givenname', 'schemas', DEPARTMENT];

    expect(maskNames(names)).toEqual(names);
  });

  it('tells of the others how many there were', () => {
    const unknown = ['xmd_secret', 'ada@acme.example', 'urn:ada:1.0:x', 'name.ada', 'ada:userName', 'emails[', ''];

    expect(maskNames(['title', ...unknown])).toEqual(['title', '7 unknown']);
  });
});
