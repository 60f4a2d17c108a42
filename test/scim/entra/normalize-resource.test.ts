import { describe, expect, it } from '@jest/globals';
import { normalizeResource } from '../../../src/scim/entra/normalize-resource.ts';

const EXTENSION = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('normalizeResource', () => {
  it('returns the same resource when it does not deviate from RFC 7643', () => {
    const resource = {
      schemas: ['urn:x'],
      userName: 'alice',
      active: true,
      emails: [{ value: 'a', primary: true }],
      [EXTENSION]: { manager: { value: '7' } },
      favouriteColour: 'True',
    };

    expect(normalizeResource(resource)).toEqual({ value: resource, deviations: [] });
    expect(normalizeResource(resource).value).toBe(resource);
  });

  it('reads text booleans wherever a boolean belongs', () => {
    const resource = { Active: 'True', roles: [{ PRIMARY: 'False', type: 'True' }, 'x'], emails: { primary: 'true' } };

    expect(normalizeResource(resource).value).toEqual({
      Active: true,
      roles: [{ PRIMARY: false, type: 'True' }, 'x'],
      emails: { primary: true },
    });
  });

  it('reads a bare id as the manager', () => {
    expect(normalizeResource({ [EXTENSION]: { manager: '7' } }).value).toEqual({
      [EXTENSION]: { manager: { value: '7' } },
    });
    expect(normalizeResource({ manager: '7' }).value).toEqual({ manager: { value: '7' } });
  });

  it('unwraps roles and keeps their displayName', () => {
    const roles = [{ value: '{"value":"a","displayName":"A"}' }, { value: 'b', displayName: 'B' }, '{"value":"c"}'];

    expect(normalizeResource({ roles }).value.roles).toMatchObject([
      { value: 'a', display: 'A' },
      { value: 'b', display: 'B' },
      { value: 'c' },
    ]);
  });

  it('reads a number, a list of one and a reference as the manager', () => {
    const managers = [4711, [4711], [{ value: '4711' }], { $REF: 'https://x/Users/4711' }, { $ref: '../Users/4711/' }];

    for (const manager of managers) {
      expect(normalizeResource({ manager }).value).toEqual({ manager: { value: '4711' } });
    }
    expect(normalizeResource({ manager: { $ref: 'https://x/Groups/1' } }).deviations).toEqual([]);
  });

  it('unwraps a single value from a list of one', () => {
    const resource = {
      active: [{ $ref: null, value: 'False' }],
      title: ['Guide'],
      name: [{ givenName: [{ value: 'Ada' }], familyName: 'Byron' }],
      emails: [{ value: [{ $ref: null, value: 'a' }] }],
      userType: [{ value: null }],
    };

    expect(normalizeResource(resource).value).toEqual({
      active: false,
      title: 'Guide',
      name: { givenName: 'Ada', familyName: 'Byron' },
      emails: [{ value: 'a' }],
      userType: null,
    });
    for (const title of [['a', 'b'], [{ value: 'a', type: 'b' }], []]) {
      expect(normalizeResource({ title }).deviations).toEqual(title.length === 1 ? ['WRAPPED_VALUE'] : []);
    }
    for (const active of [[{}], [{ $ref: null }]]) {
      expect(normalizeResource({ active }).value).toEqual({ active: active[0] });
    }
  });

  it('moves keys that are paths to the members that they name', () => {
    const resource = {
      'name.givenName': 'Ada',
      NAME: { familyName: 'Byron' },
      [`${EXTENSION}:department`]: 'Engines',
      [`${EXTENSION}:manager.value`]: '7',
      [EXTENSION.toUpperCase()]: { division: 'A' },
      'urn:ietf:params:scim:schemas:core:2.0:User:title': 'Countess',
      'emails[type eq "work"].value': 'a@x.example',
      'emails[type eq "work"].primary': 'True',
      'phoneNumbers.value': '1',
      'foo.bar': 1,
      'urn:example:spend:2.0': 2,
    };

    expect(normalizeResource(resource)).toEqual({
      value: {
        NAME: { familyName: 'Byron', givenName: 'Ada' },
        [EXTENSION.toUpperCase()]: { division: 'A', department: 'Engines', manager: { value: '7' } },
        title: 'Countess',
        emails: [{ type: 'work', value: 'a@x.example', primary: true }],
        phoneNumbers: [{ value: '1' }],
        'foo.bar': 1,
        'urn:example:spend:2.0': 2,
      },
      deviations: ['KEYS_AS_PATHS', 'TEXT_BOOLEAN'],
    });
  });

  it.each<[string, object, string[]]>([
    ['a boolean as a digit', { active: 0, emails: [{ primary: '1' }] }, ['NUMERIC_BOOLEAN', 'NUMERIC_BOOLEAN']],
    ['a text boolean', { active: 'False' }, ['TEXT_BOOLEAN']],
    ['a text boolean in a list', { emails: [{ primary: true }, { primary: 'True' }] }, ['TEXT_BOOLEAN']],
    ['a role in JSON', { roles: [{ value: '{"value":"a"}' }] }, ['ROLE_AS_JSON_TEXT']],
    ['a displayName of a role', { roles: [{ value: 'a', displayName: 'A' }] }, ['ROLE_DISPLAY_NAME']],
    ['a bare manager', { [EXTENSION]: { manager: '7' } }, ['MANAGER_AS_TEXT']],
    ['a displayName that is not needed', { roles: [{ value: 'a', display: 'A', displayName: 'B' }] }, []],
    ['a text that is no boolean', { active: 'perhaps', title: 'True' }, []],
  ])('reports %s only when something changes', (_, resource, deviations) => {
    expect(normalizeResource({ userName: 'alice', ...resource }).deviations).toEqual(deviations);
  });
});
