import { describe, expect, it } from '@jest/globals';
import { tellableNames } from '../../../src/scim/protocol/tellable-names.ts';

const DEPARTMENT = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department';

describe('tellableNames', () => {
  it('tells the names that a schema knows, in any case', () => {
    const names = ['userName', 'NAME.givenname', 'schemas', DEPARTMENT];

    expect(tellableNames(names)).toEqual(names);
  });

  it('tells of the others how many there were', () => {
    const unknown = ['xmd_secret', 'ada@acme.example', 'urn:ada:1.0:x', 'name.ada', 'ada:userName', 'emails[', ''];

    expect(tellableNames(['title', ...unknown])).toEqual(['title', '7 unknown']);
  });
});
