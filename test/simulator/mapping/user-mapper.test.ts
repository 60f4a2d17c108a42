import { describe, expect, it } from '@jest/globals';
import { DEFAULT_MAPPING, type Mapping, type MappingRow } from '../../../src/simulator/mapping/mapping.ts';
import { createUserMapper, type MappingContext } from '../../../src/simulator/mapping/user-mapper.ts';
import type { SourceUser } from '../../../src/simulator/source/source-user.ts';
import { aSourceUser } from './a-source-user.ts';

const ON_CREATE = { isSoftDeleted: false, managerTargetId: null, isCreate: true };
const ON_UPDATE = { ...ON_CREATE, isCreate: false };

function row(overrides: Partial<MappingRow>): MappingRow {
  return {
    target: 'title',
    from: { kind: 'direct', attribute: 'jobTitle' },
    defaultValue: null,
    apply: 'always',
    matchingPrecedence: null,
    ...overrides,
  };
}

function mapUser(mapping: Mapping, user: SourceUser, context: MappingContext) {
  return createUserMapper(mapping)(user, context);
}

describe('createUserMapper', () => {
  it("fills the gallery app's 17 targets in their order, with nothing where the source has nothing", () => {
    const target = mapUser(DEFAULT_MAPPING, aSourceUser(), ON_CREATE);

    expect([...target].filter(([, value]) => value !== null)).toEqual([
      ['userName', 'benoit@acme.example'],
      ['active', 'True'],
      ['emails[type eq "work"].value', 'benoit@acme.example'],
      ['name.givenName', 'Benoît'],
      ['name.familyName', 'Côté'],
      ['externalId', 'bcote'],
      ['roles[primary eq "True"].value', 'User'],
    ]);
    expect(target.size).toBe(17);
  });

  it('deactivates soft-deleted users', () => {
    const target = mapUser(DEFAULT_MAPPING, aSourceUser(), { ...ON_UPDATE, isSoftDeleted: true });

    expect(target.get('active')).toBe('False');
  });

  it('omits #EXT# in the names of guests', () => {
    const guest = aSourceUser({ userPrincipalName: 'a_partner.example#EXT#@acme.example' });

    expect(mapUser(DEFAULT_MAPPING, guest, ON_CREATE).get('userName')).toBe('a_partner.example@acme.example');
  });

  it('applies default values and create-only rows to new users only', () => {
    const map = createUserMapper({
      rows: [
        row({ defaultValue: 'Employee' }),
        row({ target: 'locale', from: { kind: 'constant', value: 'fr' }, apply: 'onCreate' }),
      ],
    });

    expect([...map(aSourceUser(), ON_CREATE)]).toEqual([
      ['title', 'Employee'],
      ['locale', 'fr'],
    ]);
    expect([...map(aSourceUser(), ON_UPDATE)]).toEqual([['title', null]]);
  });

  it("sends the manager's id in the target, once it is known", () => {
    const mapping = { rows: [row({ target: 'manager', from: { kind: 'direct', attribute: 'manager' } })] };
    const user = aSourceUser({ managerId: 'in-the-source' });

    expect(mapUser(mapping, user, { ...ON_UPDATE, managerTargetId: 'in-the-target' }).get('manager')).toBe(
      'in-the-target',
    );
    expect(mapUser(mapping, user, ON_UPDATE).get('manager')).toBeNull();
  });

  it('sends several values for an attribute, and the first one for a sub-attribute', () => {
    const from = { kind: 'expression', text: 'Split("a,b", ",")' } as const;
    const roles = { kind: 'expression', text: 'AppRoleAssignmentsComplex([appRoleAssignments])' } as const;
    const target = mapUser(
      { rows: [row({ target: 'ims', from }), row({ target: 'ims[type eq "x"].value', from }), row({ from: roles })] },
      aSourceUser(),
      ON_UPDATE,
    );

    expect([...target.values()]).toEqual([
      [{ value: 'a' }, { value: 'b' }],
      'a',
      [{ primary: false, type: 'WindowsAzureActiveDirectoryRole', displayName: 'A user', value: 'User' }],
    ]);
  });

  it('sends no empty strings', () => {
    const mapping = { rows: [row({ from: { kind: 'expression', text: 'Left([mail], 0)' }, defaultValue: 'x' })] };

    expect(mapUser(mapping, aSourceUser(), ON_UPDATE).get('title')).toBeNull();
    expect(mapUser(mapping, aSourceUser(), ON_CREATE).get('title')).toBe('x');
  });

  it('names the target attribute whose expression fails', () => {
    const mapping = { rows: [row({ from: { kind: 'expression', text: 'Trim(Item([mail], 0))' } })] };

    expect(() => mapUser(mapping, aSourceUser(), ON_UPDATE)).toThrow('The expression for title, character 6: Item:');
  });
});
