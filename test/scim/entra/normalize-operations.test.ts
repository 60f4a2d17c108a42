import { describe, expect, it } from '@jest/globals';
import { normalizeOperations } from '../../../src/scim/entra/normalize-operations.ts';
import { parsePatchRequest } from '../../../src/scim/protocol/patch-request.ts';
import { patchToChanges } from '../../../src/scim/translate/patch-to-changes.ts';

const EXTENSION = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** The changes that operations of Entra become. */
function changes(...operations: object[]) {
  return patchToChanges(normalizeOperations(parsePatchRequest({ Operations: operations })).value);
}

describe('normalizeOperations', () => {
  it.each(['False', 'false', 'FALSE'])('reads %p as a boolean where one belongs', (value) => {
    expect(changes({ op: 'Replace', path: 'active', value })).toEqual({ active: false });
    expect(changes({ op: 'Replace', value: { active: value } })).toEqual({ active: false });
    expect(changes({ op: 'Add', path: 'emails[type eq "work"].primary', value }).emails).toMatchObject([
      { set: { to: { primary: false } } },
    ]);
    expect(changes({ op: 'Add', path: 'roles', value: [{ Primary: value, value: 'a' }] }).roles).toEqual([
      { add: [{ primary: false, value: 'a' }] },
    ]);
  });

  it('keeps text that is not a boolean, which is refused later', () => {
    expect(() => changes({ op: 'Replace', path: 'active', value: 'maybe' })).toThrow(/active/);
  });

  it('keeps text where text belongs', () => {
    expect(changes({ op: 'Replace', path: 'title', value: 'True' })).toEqual({ title: 'True' });
  });

  it('reads the keys of a value without a path as paths', () => {
    const delta = changes({
      op: 'replace',
      value: {
        title: 'T',
        'name.givenName': 'A',
        [`${EXTENSION}:employeeNumber`]: '12',
        [`${EXTENSION}:manager`]: '7',
        'emails[type eq "work"].value': 'a',
        [EXTENSION]: { department: 'IT' },
        'urn:ietf:params:scim:schemas:core:2.0:User:nickName': 'N',
      },
    });

    expect(delta).toEqual({
      title: 'T',
      name: { givenName: 'A' },
      employeeNumber: '12',
      manager: { value: '7' },
      emails: [{ set: { where: { type: { eq: 'work' } }, to: { value: 'a' }, orAdd: { type: 'work', value: 'a' } } }],
      department: 'IT',
      nickName: 'N',
    });
  });

  it('keeps the order of the keys', () => {
    expect(changes({ op: 'add', value: { 'name.givenName': 'A', name: { givenName: 'B' } } })).toEqual({
      name: { givenName: 'B' },
    });
  });

  it('ignores keys that cannot name an attribute', () => {
    expect(
      changes({ op: 'add', value: { 'http://x.example/y': 1, 'urn:x:custom:2.0:User:tag': 1, '..': 1, title: 'T' } }),
    ).toEqual({
      title: 'T',
    });
  });

  it('refuses a key with an invalid filter', () => {
    const patch = () => changes({ op: 'add', value: { 'emails[type eq': 'x' } });

    expect(patch).toThrow(expect.objectContaining({ status: 400, scimType: 'invalidPath' }));
  });

  it.each([
    ['the bare id', '7', { value: '7' }],
    ['a list of one reference', [{ $ref: 'https://x.example/Users/7', value: '7' }], { value: '7' }],
    ['an object', { value: '7' }, { value: '7' }],
    ['the empty text', '', null],
    ['an object with the empty text', { value: '' }, null],
    ['an empty list', [], null],
    ['null', null, null],
  ])('reads a manager that is %s', (_, value, manager) => {
    expect(changes({ op: 'Add', path: `${EXTENSION}:manager`, value })).toEqual({ manager });
    expect(changes({ op: 'Replace', path: 'manager', value })).toEqual({ manager });
    expect(changes({ op: 'Replace', value: { [EXTENSION]: { Manager: value } } })).toEqual({ manager });
    expect(changes({ op: 'Replace', path: EXTENSION, value: { manager: value } })).toEqual({ manager });
  });

  it('removes the manager whatever the filter', () => {
    expect(changes({ op: 'remove', path: `${EXTENSION}:manager[value eq "7"]` })).toEqual({ manager: null });
  });

  it('removes only the values that the operation lists', () => {
    const value = [{ $ref: null, value: 'a' }, { value: 'b', type: 'work' }, 'c', { display: 'd' }];

    expect(changes({ op: 'Remove', path: 'roles', value }).roles).toEqual([
      { remove: { value: { eq: 'a' } } },
      { remove: { and: [{ value: { eq: 'b' } }, { type: { eq: 'work' } }] } },
      { remove: { value: { eq: 'c' } } },
    ]);
    expect(changes({ op: 'Remove', path: 'roles', value: [] })).toEqual({});
  });

  it('removes addresses by their type, because they have no value', () => {
    const value = ['1 Main', { type: 'work', value: 'x', country: 'CA' }];

    expect(changes({ op: 'Remove', path: 'addresses', value }).addresses).toEqual([
      { remove: { type: { eq: 'work' } } },
    ]);
  });

  it('removes all values when the operation lists none', () => {
    expect(changes({ op: 'Remove', path: 'roles' }).roles).toEqual([{ replace: [] }]);
    expect(changes({ op: 'Remove', path: 'roles', value: null }).roles).toEqual([{ replace: [] }]);
  });

  it('unwraps roles in JSON', () => {
    const role = JSON.stringify({ id: '06b07648', value: 'Admin', displayName: 'The admin' });

    expect(changes({ op: 'Add', path: 'roles', value: [{ Value: role }] }).roles).toEqual([
      { add: [{ value: 'Admin', display: 'The admin' }] },
    ]);
    expect(changes({ op: 'Replace', path: 'roles[primary eq "True"].value', value: role }).roles).toMatchObject([
      { set: { to: { value: 'Admin' } } },
    ]);
  });

  it('removes roles that are listed in JSON', () => {
    const role = JSON.stringify({ id: '06b07648', value: 'Admin', displayName: 'The admin' });

    expect(changes({ op: 'Remove', path: 'roles', value: [{ Value: role }] }).roles).toEqual([
      { remove: { value: { eq: 'Admin' } } },
    ]);
  });

  it.each(['{', '{"a":1}', '{"value":[1]}', 'Admin'])('keeps a role that is not a role in JSON: %s', (value) => {
    expect(changes({ op: 'Add', path: 'roles', value: [{ value }] }).roles).toEqual([{ add: [{ value }] }]);
  });

  it('keeps the displayName of a role as its display', () => {
    expect(changes({ op: 'Add', path: 'roles', value: { value: 'a', displayName: 'A' } }).roles).toEqual([
      { add: [{ value: 'a', display: 'A' }] },
    ]);
    expect(changes({ op: 'Add', path: 'roles', value: { value: 'a', display: 'B', displayName: 'A' } }).roles).toEqual([
      { add: [{ value: 'a', display: 'B' }] },
    ]);
  });

  it.each<[object, string[]]>([
    [{ op: 'replace', path: 'active', value: false }, []],
    [{ op: 'replace', value: { active: true, [EXTENSION]: { department: 'IT' } } }, []],
    [{ op: 'remove', path: 'roles' }, []],
    [{ op: 'replace', path: 'active', value: 'False' }, ['TEXT_BOOLEAN']],
    [{ op: 'replace', value: { active: 'False' } }, ['TEXT_BOOLEAN']],
    [{ op: 'replace', value: { 'name.givenName': 'A' } }, ['KEYS_AS_PATHS']],
    [{ op: 'replace', value: { 'name.givenName': 'A', active: 'True' } }, ['KEYS_AS_PATHS', 'TEXT_BOOLEAN']],
    [{ op: 'remove', path: 'manager[value eq "7"]' }, ['MANAGER_CONDITION']],
    [{ op: 'replace', path: 'manager', value: '7' }, ['MANAGER_AS_TEXT']],
    [{ op: 'remove', path: 'roles', value: [{ value: 'a' }] }, ['REMOVAL_BY_VALUE']],
    [{ op: 'remove', path: 'roles', value: [{ value: '{"value":"a"}' }] }, ['ROLE_AS_JSON_TEXT', 'REMOVAL_BY_VALUE']],
  ])('reports the deviations of %j', (operation, deviations) => {
    expect(normalizeOperations(parsePatchRequest({ Operations: [operation] })).deviations).toEqual(deviations);
  });

  it('returns the same operation when it does not deviate', () => {
    const operations = parsePatchRequest({ Operations: [{ op: 'replace', value: { title: 'T', active: true } }] });

    expect(normalizeOperations(operations).value[0]).toBe(operations[0]);
  });
});
