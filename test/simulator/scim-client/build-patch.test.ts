import { describe, expect, it } from '@jest/globals';
import { buildPatch, type Difference } from '../../../src/simulator/scim-client/build-patch.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const SCHEMAS = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];

const changed = (path: string, value: Difference['value']): Difference => ({ path, isReplacing: true, value });
const added = (path: string, value: Difference['value']): Difference => ({ path, isReplacing: false, value });

describe('a PATCH in the legacy format', () => {
  it('has one capitalized operation per attribute, and adds absent ones', () => {
    const body = buildPatch(
      [
        changed('emails[type eq "work"].value', 'a@b'),
        added('title', 'Agent'),
        changed(`${ENTERPRISE}:organization`, 'X'),
      ],
      'legacy',
    );

    expect(body).toEqual({
      schemas: SCHEMAS,
      Operations: [
        { op: 'Replace', path: 'emails[type eq "work"].value', value: 'a@b' },
        { op: 'Add', path: 'title', value: 'Agent' },
        { op: 'Replace', path: `${ENTERPRISE}:organization`, value: 'X' },
      ],
    });
  });

  it.each(['False', false])('sends a boolean as a string (%p)', (value) => {
    expect(buildPatch([changed('active', value)], 'legacy')).toMatchObject({
      Operations: [{ op: 'Replace', path: 'active', value: 'False' }],
    });
  });

  it('sends a manager as a string', () => {
    expect(buildPatch([added(`${ENTERPRISE}:manager`, '17')], 'legacy')).toMatchObject({
      Operations: [{ op: 'Add', path: `${ENTERPRISE}:manager`, value: '17' }],
    });
  });

  it('adds several roles as JSON strings', () => {
    expect(buildPatch([changed('roles', [{ value: 'A', displayName: 'B' }])], 'legacy')).toMatchObject({
      Operations: [{ op: 'Add', path: 'roles', value: [{ value: '{"value":"A","displayName":"B"}' }] }],
    });
  });
});

describe('a PATCH with the flag aadOptscim062020', () => {
  it('has one operation per filtered path, and a shared one with paths as keys', () => {
    const body = buildPatch(
      [
        changed('name.givenName', 'Kkom'),
        changed('emails[type eq "work"].value', 'a@b'),
        changed(`${ENTERPRISE}:organization`, 'X'),
        changed('active', 'True'),
        added('title', 'Agent'),
      ],
      'aadOptscim062020',
    );

    expect(body).toEqual({
      schemas: SCHEMAS,
      Operations: [
        { op: 'replace', path: 'emails[type eq "work"].value', value: 'a@b' },
        { op: 'replace', value: { 'name.givenName': 'Kkom', [`${ENTERPRISE}:organization`]: 'X', active: true } },
        { op: 'add', value: { title: 'Agent' } },
      ],
    });
  });

  it('disables by the path, with a boolean', () => {
    expect(buildPatch([changed('active', 'False')], 'aadOptscim062020')).toMatchObject({
      Operations: [{ op: 'replace', path: 'active', value: false }],
    });
  });

  it('sends a manager as an object', () => {
    expect(buildPatch([changed(`${ENTERPRISE}:manager`, '17')], 'aadOptscim062020')).toMatchObject({
      Operations: [{ op: 'replace', path: `${ENTERPRISE}:manager`, value: { value: '17' } }],
    });
  });

  it('replaces several roles as a whole with the assertive function', () => {
    const operationOf = (role: Record<string, string>) => buildPatch([added('roles', [role])], 'aadOptscim062020');

    expect(operationOf({ value: 'Admin', display: 'Admin' })).toMatchObject({ Operations: [{ op: 'replace' }] });
    expect(operationOf({ value: 'Admin', displayName: 'Admin' })).toMatchObject({ Operations: [{ op: 'add' }] });
  });
});
