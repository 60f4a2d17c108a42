import { describe, expect, it } from '@jest/globals';
import { resourceToUser } from '../../../src/scim/translate/resource-to-user.ts';

const EXTENSION = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const invalidValue = (detail: RegExp) =>
  expect.objectContaining({ status: 400, scimType: 'invalidValue', detail: expect.stringMatching(detail) });

describe('resourceToUser', () => {
  it('reads core and enterprise attributes', () => {
    const user = resourceToUser({
      userName: 'alice',
      active: false,
      name: { givenName: 'Alice' },
      emails: [{ value: 'a@x.example', type: 'work', primary: true }],
      addresses: [{ type: 'work', locality: 'Montréal' }],
      [EXTENSION]: { organization: 'Acme', manager: { value: '7', displayName: 'Bob' } },
    });

    expect(user).toEqual({
      userName: 'alice',
      active: false,
      name: { givenName: 'Alice' },
      emails: [{ value: 'a@x.example', type: 'work', primary: true }],
      addresses: [{ type: 'work', locality: 'Montréal' }],
      organization: 'Acme',
      manager: { value: '7' },
    });
  });

  it('reads keys in any case', () => {
    const user = resourceToUser({
      USERNAME: 'alice',
      Emails: [{ Value: 'a', TYPE: 'work' }],
      [EXTENSION.toUpperCase()]: { DEPARTMENT: 'IT' },
    });

    expect(user).toEqual({ userName: 'alice', emails: [{ value: 'a', type: 'work' }], department: 'IT' });
  });

  it('ignores unknown and read-only attributes', () => {
    const user = resourceToUser({
      ...JSON.parse('{"__proto__": {"title": "x"}, "constructor": "x"}'),
      schemas: ['urn:x'],
      id: '7',
      meta: { version: 'x' },
      password: 'secret',
      groups: [{ value: 'x' }],
      favouriteColour: 'blue',
      'urn:ietf:params:scim:schemas:extension:custom:2.0:User': { tag: 'x' },
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0User': 'x',
      'urn:ietf:params:scim:schemas:extension:custom:2.0:tag': 'x',
      userName: 'alice',
      emails: [{ value: 'a', colour: 'red', $ref: null }],
    });

    expect(user).toEqual({ userName: 'alice', emails: [{ value: 'a' }] });
  });

  it.each([[null], [''], [undefined]])('treats %p as unassigned', (nothing) => {
    const user = resourceToUser({
      userName: 'alice',
      title: nothing,
      emails: nothing,
      name: nothing,
      [EXTENSION]: nothing,
    });

    expect(user).toMatchObject({
      userName: 'alice',
      title: null,
      emails: [],
      name: null,
      department: null,
      manager: null,
    });
  });

  it('reads numbers and booleans as text where text belongs', () => {
    expect(resourceToUser({ userName: 12, title: true })).toEqual({ userName: '12', title: 'true' });
  });

  it('reads a single value and bare text for a multi-valued attribute', () => {
    const user = resourceToUser({
      userName: 'alice',
      emails: { value: 'a' },
      roles: ['Admin', null, ''],
      addresses: ['1 Main'],
    });

    expect(user).toEqual({
      userName: 'alice',
      emails: [{ value: 'a' }],
      roles: [{ value: 'Admin' }],
      addresses: [{ formatted: '1 Main' }],
    });
  });

  it('ignores the name of a manager without an id', () => {
    expect(resourceToUser({ userName: 'alice', [EXTENSION]: { manager: { displayName: 'Bob' } } }).manager).toBeNull();
  });

  it.each([[{}], [{ userName: '' }], [{ userName: null }]])('requires a userName: %j', (resource) => {
    expect(() => resourceToUser(resource)).toThrow(invalidValue(/^userName /));
  });

  it.each([
    [{ title: { x: 1 } }, /^title /],
    [{ title: ['x'] }, /^title /],
    [{ active: 'maybe' }, /^active /],
    [{ active: 1 }, /^active /],
    [{ name: 'Alice' }, /^name /],
    [{ name: [{ givenName: 'Alice' }] }, /^name /],
    [{ name: { givenName: ['Alice'] } }, /^name\.givenName /],
    [{ emails: [{ value: { x: 1 } }] }, /^emails\.value /],
    [{ emails: [['a']] }, /^emails /],
    [{ emails: [true] }, /^emails /],
    [{ [EXTENSION]: 'x' }, /^urn:/],
  ])('names the attribute of an invalid value: %j', (attributes, detail) => {
    expect(() => resourceToUser({ userName: 'alice', ...attributes })).toThrow(invalidValue(detail));
  });
});
