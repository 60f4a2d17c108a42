import { describe, expect, it } from '@jest/globals';
import { roleDisplayName, roleText } from '../../../src/scim/entra/roles.ts';
import { findAttribute, type ResolvedAttribute } from '../../../src/scim/schema/resolve-attribute.ts';

const ROLES = findAttribute({ schema: null, attribute: 'roles', subAttribute: null }) as ResolvedAttribute;
const TITLE = findAttribute({ schema: null, attribute: 'title', subAttribute: null }) as ResolvedAttribute;
const JSON_ROLE = '{"id":"1","value":"admin","displayName":"Admin"}';

describe('roleText', () => {
  it('unwraps a role in JSON: a single one, in a list and in an object', () => {
    const role = { id: '1', value: 'admin', displayName: 'Admin' };

    expect(roleText.normalize(JSON_ROLE, ROLES)).toEqual(role);
    expect(roleText.normalize([JSON_ROLE, 'b'], ROLES)).toEqual([role, 'b']);
    expect(roleText.normalize({ value: JSON_ROLE, primary: true }, ROLES)).toEqual({ ...role, primary: true });
  });

  it('keeps text that is not a role, too long text, and other attributes', () => {
    const long = JSON.stringify({ value: 'x'.repeat(10_000) });

    for (const value of ['admin', '{', '{"id":1}', long]) expect(roleText.normalize(value, ROLES)).toBe(value);
    expect(roleText.normalize(JSON_ROLE, TITLE)).toBe(JSON_ROLE);
  });
});

describe('roleDisplayName', () => {
  it('copies displayName to display unless there is one', () => {
    const roles = [{ value: 'b', display: 'B', displayName: 'X' }];

    expect(roleDisplayName.normalize([{ value: 'a', displayName: 'A' }], ROLES)).toMatchObject([{ display: 'A' }]);
    expect(roleDisplayName.normalize(roles, ROLES)).toBe(roles);
  });
});
