import { describe, expect, it } from '@jest/globals';
import { normaliseResource } from '../../../src/scim/entra/normalise-resource.ts';

const EXTENSION = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('normaliseResource', () => {
  it('leaves alone what is as RFC 7643 has it', () => {
    const resource = {
      schemas: ['urn:x'],
      userName: 'alice',
      active: true,
      emails: [{ value: 'a', primary: true }],
      [EXTENSION]: { manager: { value: '7' } },
      favouriteColour: 'True',
    };

    expect(normaliseResource(resource)).toEqual({ value: resource, dialects: [] });
    expect(normaliseResource(resource).value).toBe(resource);
  });

  it('reads text booleans in any place where a boolean belongs', () => {
    const resource = { Active: 'True', roles: [{ PRIMARY: 'False', type: 'True' }, 'x'], emails: { primary: 'true' } };

    expect(normaliseResource(resource).value).toEqual({
      Active: true,
      roles: [{ PRIMARY: false, type: 'True' }, 'x'],
      emails: { primary: true },
    });
  });

  it('takes a bare id as the manager', () => {
    expect(normaliseResource({ [EXTENSION]: { manager: '7' } }).value).toEqual({
      [EXTENSION]: { manager: { value: '7' } },
    });
    expect(normaliseResource({ manager: '7' }).value).toEqual({ manager: { value: '7' } });
  });

  it('unwraps roles and keeps their displayName', () => {
    const roles = [{ value: '{"value":"a","displayName":"A"}' }, { value: 'b', displayName: 'B' }, '{"value":"c"}'];

    expect(normaliseResource({ roles }).value.roles).toMatchObject([
      { value: 'a', display: 'A' },
      { value: 'b', display: 'B' },
      { value: 'c' },
    ]);
  });

  it.each<[string, object, string[]]>([
    ['a text boolean', { active: 'False' }, ['TEXT_BOOLEAN']],
    ['a text boolean in a list', { emails: [{ primary: true }, { primary: 'True' }] }, ['TEXT_BOOLEAN']],
    ['a role in JSON', { roles: [{ value: '{"value":"a"}' }] }, ['ROLE_AS_JSON_TEXT']],
    ['a displayName of a role', { roles: [{ value: 'a', displayName: 'A' }] }, ['ROLE_DISPLAY_NAME']],
    ['a bare manager', { [EXTENSION]: { manager: '7' } }, ['MANAGER_AS_TEXT']],
    ['a displayName that is not needed', { roles: [{ value: 'a', display: 'A', displayName: 'B' }] }, []],
    ['a text that is no boolean', { active: 'perhaps', title: 'True' }, []],
  ])('tells of %s only when something was set right', (_, resource, dialects) => {
    expect(normaliseResource({ userName: 'alice', ...resource }).dialects).toEqual(dialects);
  });
});
