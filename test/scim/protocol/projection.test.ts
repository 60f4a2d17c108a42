import { describe, expect, it } from '@jest/globals';
import { parseProjection } from '../../../src/scim/protocol/attribute-parameters.ts';
import { project } from '../../../src/scim/protocol/projection.ts';

const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const always = { schemas: [CORE, ENTERPRISE], id: '42' };
const name = { givenName: 'Benoît', familyName: 'Côté' };
const emails = [{ value: 'b@acme.example', type: 'work', primary: true }, { type: 'home' }];
const manager = { value: '7', displayName: 'Alice' };
const meta = { resourceType: 'User', version: 'W/"1"' };
const user = {
  ...always,
  userName: 'benoit',
  name,
  emails,
  [ENTERPRISE]: { organization: 'Acme', manager },
  meta,
};

const only = (attributes: string) => project(user, parseProjection({ attributes }));
const without = (excludedAttributes: string) => project(user, parseProjection({ excludedAttributes }));

describe('project', () => {
  it('returns the same object without a projection', () => {
    expect(project(user, parseProjection({}))).toBe(user);
  });

  it('returns the requested attributes, and always id and schemas', () => {
    expect(only('userName')).toEqual({ ...always, userName: 'benoit' });
    expect(only('id')).toEqual(always);
  });

  it('reads names in any case', () => {
    expect(only('USERNAME,Name.GIVENNAME')).toEqual({
      ...always,
      userName: 'benoit',
      name: { givenName: 'Benoît' },
    });
  });

  it('returns single sub-attributes, of each value of a list', () => {
    expect(only('emails.value,meta.version')).toEqual({
      ...always,
      emails: [{ value: 'b@acme.example' }],
      meta: { version: 'W/"1"' },
    });
  });

  it('returns the whole attribute when both it and a sub-attribute are requested', () => {
    expect(only('name,name.givenName')).toEqual({ ...always, name });
    expect(only('name.givenName,name')).toEqual({ ...always, name });
  });

  it('reads names with their schema', () => {
    expect(only(`${CORE}:userName,${ENTERPRISE}:manager.value`)).toEqual({
      ...always,
      userName: 'benoit',
      [ENTERPRISE]: { manager: { value: '7' } },
    });
  });

  it('reads the URN of a whole schema', () => {
    expect(only(ENTERPRISE)).toEqual({ ...always, [ENTERPRISE]: { organization: 'Acme', manager } });
    expect(only(CORE)).toEqual({ ...always, userName: 'benoit', name, emails });
    expect(without(ENTERPRISE)).toEqual({ ...always, userName: 'benoit', name, emails, meta });
  });

  it('finds enterprise attributes without their schema', () => {
    expect(only('organization')).toEqual({ ...always, [ENTERPRISE]: { organization: 'Acme' } });
  });

  it('ignores names that no schema declares', () => {
    expect(only('userName,shoeSize,urn:example:custom:2.0:User:x')).toEqual({ ...always, userName: 'benoit' });
    expect(without('shoeSize')).toEqual(user);
  });

  it('leaves out an attribute without any sub-attribute left', () => {
    expect(only('name.middleName')).toEqual(always);
    expect(without('name.givenName,name.familyName')).toEqual({ ...user, name: undefined });
  });

  it('leaves out excluded attributes, but never id and schemas', () => {
    expect(without('id,schemas,emails,name,meta,organization')).toEqual({
      ...always,
      userName: 'benoit',
      [ENTERPRISE]: { manager },
    });
  });

  it('leaves out single sub-attributes', () => {
    expect(without('emails.type,emails.primary')).toEqual({ ...user, emails: [{ value: 'b@acme.example' }] });
  });

  it('does not change the resource', () => {
    const before = structuredClone(user);

    only('emails.value');
    without('emails.value');

    expect(user).toEqual(before);
  });
});
