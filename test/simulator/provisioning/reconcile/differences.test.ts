import { describe, expect, it } from '@jest/globals';
import type { TargetValue } from '../../../../src/simulator/mapping/mapping.ts';
import { differencesOf } from '../../../../src/simulator/provisioning/reconcile/differences.ts';

const MATCHING = ['userName'];
const MANAGER = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager';

const RESOURCE = {
  id: '1',
  userName: 'Anna@acme.example',
  active: false,
  title: 'Agent',
  emails: [{ type: 'Work', value: 'anna@acme.example' }],
  roles: [{ primary: true, value: 'User' }],
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { Manager: { value: '7' } },
};

function pathsOf(wanted: Record<string, TargetValue | null>): string[] {
  return differencesOf(new Map(Object.entries(wanted)), RESOURCE, MATCHING).map(({ path }) => path);
}

describe('the differences between mapping and target', () => {
  it('are none for equal values, ignoring the case of names and filters', () => {
    expect(
      pathsOf({
        userName: 'ANNA@acme.example',
        active: 'False',
        Title: 'Agent',
        'emails[type eq "work"].Value': 'anna@acme.example',
        'roles[primary eq "True"].value': 'User',
        [MANAGER]: '7',
      }),
    ).toEqual([]);
  });

  it.each([
    ['title', 'agent'],
    ['active', 'True'],
    ['emails[type eq "work"].value', 'ANNA@acme.example'],
    ['emails[type eq "home"].value', 'anna@acme.example'],
    ['name.givenName', 'Anna'],
    ['roles[primary eq "True"].value', 'Administrator'],
    [MANAGER, '8'],
  ])('include %s', (path, value) => {
    expect(pathsOf({ [path]: value })).toEqual([path]);
  });

  it('exclude empty values of the source', () => {
    expect(pathsOf({ title: null, 'name.givenName': '' })).toEqual([]);
  });

  it('show whether the target has a value', () => {
    const wanted = new Map([
      ['title', 'Chief'],
      ['name.givenName', 'Anna'],
    ]);

    expect(differencesOf(wanted, RESOURCE, MATCHING)).toEqual([
      { path: 'title', isReplacing: true, value: 'Chief' },
      { path: 'name.givenName', isReplacing: false, value: 'Anna' },
    ]);
  });

  it('compare lists by their values', () => {
    const resource = { roles: [{ value: 'User' }, { value: 'Admin', display: 'Boss' }] };
    const differ = (...roles: Record<string, string>[]) =>
      differencesOf(new Map([['roles', roles]]), resource, []).length;

    expect(differ({ value: 'Admin' }, { value: 'User' })).toBe(0);
    expect(differ({ value: 'User' })).toBe(1);
    expect(differ({ value: 'Guest' }, { value: 'User' })).toBe(1);
  });

  it('exclude extra roles where Entra only adds roles', () => {
    const resource = { roles: [{ value: 'User' }, { value: 'Admin' }] };
    const wanted = new Map([['roles', [{ value: 'User', displayName: 'User' }]]]);

    expect(differencesOf(wanted, resource, [])).toEqual([]);
  });
});
