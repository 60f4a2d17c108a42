import { describe, expect, it } from '@jest/globals';
import { parsePatchRequest } from '../../../src/scim/protocol/patch-request.ts';
import { patchToChanges } from '../../../src/scim/translate/patch-to-changes.ts';

const EXTENSION = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';
const WORK = 'emails[type eq "work"]';

function changes(...operations: object[]) {
  return patchToChanges(parsePatchRequest({ Operations: operations }));
}
const refused = (scimType: string) => expect.objectContaining({ status: 400, scimType });

describe('patchToChanges on single values', () => {
  it('lets a later operation on the same attribute win (RFC 7644 §3.5.2)', () => {
    const delta = changes({ op: 'add', path: 'title', value: 'A' }, { op: 'replace', path: 'TITLE', value: 'B' });

    expect(delta).toEqual({ title: 'B' });
  });

  it.each([
    ['a core URN', `${CORE}:title`, { title: 'X' }],
    ['an extension URN', `${EXTENSION}:department`, { department: 'X' }],
    ['an attribute of the extension without its URN', 'department', { department: 'X' }],
    ['a sub-attribute', 'name.givenName', { name: { givenName: 'X' } }],
  ])('resolves a path with %s', (_, path, expected) => {
    expect(changes({ op: 'replace', path, value: 'X' })).toEqual(expected);
  });

  it.each([
    { op: 'remove', path: 'title' },
    { op: 'replace', path: 'title', value: null },
    { op: 'add', path: 'title', value: '' },
  ])('clears an attribute by %j', (operation) => {
    expect(changes(operation)).toEqual({ title: null });
  });

  it('ignores the value of a removal', () => {
    expect(changes({ op: 'remove', path: 'title', value: 'X' })).toEqual({ title: null });
  });

  it('reads attributes without a path, those of an extension included', () => {
    const value = { displayName: 'A', name: { givenName: 'B' }, [EXTENSION]: { organization: 'C' } };

    expect(changes({ op: 'add', value })).toEqual({ displayName: 'A', name: { givenName: 'B' }, organization: 'C' });
  });

  it.each([
    { op: 'remove', path: EXTENSION },
    { op: 'replace', path: EXTENSION, value: '' },
    { op: 'replace', value: { [EXTENSION]: null } },
    { op: 'replace', value: { [EXTENSION]: '' } },
  ])('clears every attribute of the extension by %j', (operation) => {
    expect(changes(operation)).toEqual({
      employeeNumber: null,
      costCenter: null,
      organization: null,
      division: null,
      department: null,
      manager: null,
    });
  });

  it.each([
    { op: 'add', path: 'urn:ietf:params:scim:schemas:extension:custom:2.0:tag', value: 'x' },
    { op: 'add', value: { 'urn:ietf:params:scim:schemas:extension:custom:2.0:tag': 'x' } },
    { op: 'add', path: 'favouriteColour' },
  ])('ignores attributes of unknown schemas: %j', (operation) => {
    expect(changes(operation)).toEqual({});
  });

  it('changes a whole extension by its URN', () => {
    expect(changes({ op: 'add', path: EXTENSION, value: { department: 'IT' } })).toEqual({ department: 'IT' });
    expect(changes({ op: 'remove', path: EXTENSION })).toEqual({
      employeeNumber: null,
      costCenter: null,
      organization: null,
      division: null,
      department: null,
      manager: null,
    });
    expect(changes({ op: 'remove', path: 'urn:x:custom:2.0:User' })).toEqual({});
  });

  it('ignores unknown attributes, so that a deactivation in the same request applies', () => {
    const delta = changes(
      { op: 'replace', path: 'active', value: false },
      { op: 'add', path: 'favouriteColour', value: 'blue' },
      { op: 'add', path: 'emails[type eq "work"].colour', value: 'blue' },
      { op: 'add', path: 'schemas', value: ['urn:x'] },
      { op: 'add', value: { id: '7', meta: {}, groups: [], password: 'x', schemas: [] } },
    );

    expect(delta).toEqual({ active: false });
  });

  it('is empty for no operations', () => {
    expect(changes()).toEqual({});
  });
});

describe('patchToChanges on name and manager', () => {
  it('merges the sub-attributes of a name', () => {
    const delta = changes(
      { op: 'replace', value: { name: { givenName: 'A', familyName: 'B' } } },
      { op: 'add', path: 'name', value: { givenName: 'C' } },
      { op: 'remove', path: 'name.familyName' },
    );

    expect(delta).toEqual({ name: { givenName: 'C', familyName: null } });
  });

  it('keeps what is added after a name is removed', () => {
    const delta = changes({ op: 'remove', path: 'name' }, { op: 'add', path: 'name.givenName', value: 'A' });

    expect(delta.name).toEqual({
      formatted: null,
      familyName: null,
      givenName: 'A',
      middleName: null,
      honorificPrefix: null,
      honorificSuffix: null,
    });
  });

  it.each([
    [{ op: 'add', path: 'manager', value: { value: '7', displayName: 'Bob' } }, { value: '7' }],
    [{ op: 'replace', path: `${EXTENSION}:manager.value`, value: '7' }, { value: '7' }],
    [{ op: 'replace', path: 'manager', value: { value: '' } }, null],
    [{ op: 'remove', path: 'manager' }, null],
    [{ op: 'remove', path: 'manager.value' }, null],
  ])('reads the manager from %j', (operation, manager) => {
    expect(changes(operation)).toEqual({ manager });
  });

  it('ignores the read-only name of a manager', () => {
    const name = { op: 'replace', path: 'manager.displayName', value: 'Bob' };

    expect(changes(name, { ...name, op: 'remove' })).toEqual({});
    expect(changes({ op: 'replace', path: 'manager', value: { displayName: 'Bob' } })).toEqual({});
    expect(changes({ op: 'add', path: 'manager.value', value: '7' }, name)).toEqual({ manager: { value: '7' } });
  });
});

describe('patchToChanges on multi-valued attributes', () => {
  it('keeps the order of the steps', () => {
    const delta = changes(
      { op: 'add', path: 'emails', value: [{ value: 'a' }] },
      { op: 'remove', path: WORK },
      { op: 'replace', path: 'emails', value: { value: 'b', type: 'home' } },
      { op: 'remove', path: 'emails' },
    );

    expect(delta.emails).toEqual([
      { add: [{ value: 'a' }] },
      { remove: { type: { eq: 'work' } } },
      { replace: [{ value: 'b', type: 'home' }] },
      { replace: [] },
    ]);
  });

  it('changes nothing when nothing is added', () => {
    expect(changes({ op: 'add', path: 'emails', value: [] })).toEqual({});
  });

  it.each(['add', 'replace'])('%ss a sub-attribute of the selected value, or adds a value with it', (op) => {
    expect(changes({ op, path: `${WORK}.Value`, value: 'a' }).emails).toEqual([
      { set: { where: { type: { eq: 'work' } }, to: { value: 'a' }, orAdd: { type: 'work', value: 'a' } } },
    ]);
  });

  it('adds a boolean of the filter as a boolean', () => {
    expect(changes({ op: 'add', path: 'roles[primary eq "True"].value', value: 'Admin' }).roles).toEqual([
      { set: { where: { primary: { eq: true } }, to: { value: 'Admin' }, orAdd: { primary: true, value: 'Admin' } } },
    ]);
  });

  it('adds the sub-attributes of a filter with and', () => {
    const path = 'emails[type eq "work" and primary eq false].value';

    expect(changes({ op: 'add', path, value: 'a' }).emails).toEqual([
      {
        set: {
          where: { and: [{ type: { eq: 'work' } }, { primary: { ne: true } }] },
          to: { value: 'a' },
          orAdd: { type: 'work', primary: false, value: 'a' },
        },
      },
    ]);
  });

  it.each([
    'value eq "Admin"',
    'display eq "x"',
    'type eq "work" and value eq "a"',
    'type ne "work"',
    'type eq "a" or type eq "b"',
    'not (type eq "a")',
    'type pr',
    'type eq null',
    'type eq "a" and value pr',
  ])('adds no value for [%s], so that the directory refuses it when it selects none', (filter) => {
    const [step] = changes({ op: 'replace', path: `emails[${filter}].value`, value: 'a' }).emails ?? [];

    expect(step?.set).not.toHaveProperty('orAdd');
  });

  it('replaces a selected value but for the sub-attributes in the filter (RFC 7644 §3.5.2.3)', () => {
    expect(changes({ op: 'replace', path: WORK, value: { value: 'a' } }).emails).toEqual([
      {
        set: {
          where: { type: { eq: 'work' } },
          to: { value: 'a', display: null, type: 'work', primary: null },
          orAdd: { value: 'a', type: 'work' },
        },
      },
    ]);
  });

  it('adds sub-attributes to a selected value', () => {
    expect(changes({ op: 'add', path: WORK, value: [{ display: 'A', type: 'work' }] }).emails).toEqual([
      {
        set: {
          where: { type: { eq: 'work' } },
          to: { display: 'A', type: 'work' },
          orAdd: { display: 'A', type: 'work' },
        },
      },
    ]);
  });

  it('removes a sub-attribute of the selected values, and none is no error', () => {
    expect(changes({ op: 'remove', path: `${WORK}.value`, value: 'a' }).emails).toEqual([
      { set: { where: { type: { eq: 'work' } }, to: { value: null } } },
    ]);
  });

  it.each([[null], [{}], [{ value: '' }], [[]]])('removes a selected value that is replaced by %j', (value) => {
    expect(changes({ op: 'replace', path: WORK, value }).emails).toEqual([{ remove: { type: { eq: 'work' } } }]);
  });

  it('changes a sub-attribute of every value without a filter', () => {
    expect(changes({ op: 'replace', path: 'emails.type', value: 'work' }).emails).toEqual([
      { set: { where: {}, to: { type: 'work' }, orAdd: { type: 'work' } } },
    ]);
  });
});

describe('patchToChanges ignores', () => {
  it.each(['Cost Centre', 'a.b.c', 'title.value', 'urn:example:spend:2.0', 'name.nobody', 'emails.nobody'])(
    'a path that names no attribute: %s',
    (path) => {
      expect(changes({ op: 'replace', path, value: 'x' }, { op: 'remove', path })).toEqual({});
    },
  );
});

describe('patchToChanges refuses', () => {
  it.each([
    ['invalidPath', { op: 'replace', path: 'title[x eq 1]', value: 'x' }],
    ['invalidPath', { op: 'replace', path: 'name[givenName eq "x"].familyName', value: 'x' }],
    ['mutability', { op: 'replace', path: 'id', value: 'x' }],
    ['mutability', { op: 'remove', path: 'meta.created' }],
    ['mutability', { op: 'remove', path: 'userName' }],
    ['invalidFilter', { op: 'replace', path: 'emails[colour eq "x"].value', value: 'x' }],
    ['invalidFilter', { op: 'replace', path: 'emails[primary eq "perhaps"].value', value: 'x' }],
    ['invalidValue', { op: 'replace', path: 'active', value: 'perhaps' }],
    ['invalidValue', { op: 'replace', path: 'title', value: ['x'] }],
    ['invalidValue', { op: 'replace', path: 'name', value: 'Alice' }],
    ['invalidValue', { op: 'replace', path: 'name.givenName', value: ['Alice'] }],
    ['invalidValue', { op: 'replace', path: WORK, value: [{ value: 'a' }, { value: 'b' }] }],
    ['invalidValue', { op: 'replace', path: EXTENSION, value: 'x' }],
    ['invalidValue', { op: 'replace', path: 'active' }],
    ['invalidValue', { op: 'replace', path: EXTENSION }],
  ])('with %s: %j', (scimType, operation) => {
    expect(() => changes(operation)).toThrow(refused(scimType));
  });

  it('with the name of the attribute', () => {
    expect(() => changes({ op: 'replace', path: 'name.givenName' })).toThrow(/^name\.givenName .*"value"/);
    expect(() => changes({ op: 'replace', path: 'emails[colour eq "x"].value', value: 'x' })).toThrow(
      /colour .* emails/,
    );
  });
});
