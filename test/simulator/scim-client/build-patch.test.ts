import { describe, expect, it } from '@jest/globals';
import { buildPatch, type Difference } from '../../../src/simulator/scim-client/build-patch.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const SCHEMAS = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];

const changed = (path: string, value: Difference['value']): Difference => ({ path, isReplacing: true, value });
const added = (path: string, value: Difference['value']): Difference => ({ path, isReplacing: false, value });

describe('a PATCH in the legacy dialect', () => {
  it('has one capitalised operation an attribute, adding what was not there', () => {
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

  it.each(['False', false])('spells a boolean out (%p)', (value) => {
    expect(buildPatch([changed('active', value)], 'legacy')).toMatchObject({
      Operations: [{ op: 'Replace', path: 'active', value: 'False' }],
    });
  });

  it('sends a manager as a plain text', () => {
    expect(buildPatch([added(`${ENTERPRISE}:manager`, '17')], 'legacy')).toMatchObject({
      Operations: [{ op: 'Add', path: `${ENTERPRISE}:manager`, value: '17' }],
    });
  });

  it('adds several roles as JSON inside of texts', () => {
    expect(buildPatch([changed('roles', [{ value: 'A', displayName: 'B' }])], 'legacy')).toMatchObject({
      Operations: [{ op: 'Add', path: 'roles', value: [{ value: '{"value":"A","displayName":"B"}' }] }],
    });
  });
});

describe('a PATCH with the flag aadOptscim062020', () => {
  it('keeps filtered paths single and gathers the rest under keys that are paths', () => {
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

  it('replaces several roles as a whole, where the mapping is assertive', () => {
    const operationOf = (role: Record<string, string>) => buildPatch([added('roles', [role])], 'aadOptscim062020');

    expect(operationOf({ value: 'Admin', display: 'Admin' })).toMatchObject({ Operations: [{ op: 'replace' }] });
    expect(operationOf({ value: 'Admin', displayName: 'Admin' })).toMatchObject({ Operations: [{ op: 'add' }] });
  });
});
