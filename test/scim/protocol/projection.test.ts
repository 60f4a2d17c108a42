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
  it('gives the very same object back when nothing was asked for', () => {
    expect(project(user, parseProjection({}))).toBe(user);
  });

  it('gives what was asked for, and always id and schemas', () => {
    expect(only('userName')).toEqual({ ...always, userName: 'benoit' });
    expect(only('id')).toEqual(always);
  });

  it('takes names in any case', () => {
    expect(only('USERNAME,Name.GIVENNAME')).toEqual({
      ...always,
      userName: 'benoit',
      name: { givenName: 'Benoît' },
    });
  });

  it('gives single parts, of each value where there are several', () => {
    expect(only('emails.value,meta.version')).toEqual({
      ...always,
      emails: [{ value: 'b@acme.example' }],
      meta: { version: 'W/"1"' },
    });
  });

  it('gives the whole when both the whole and a part were asked for', () => {
    expect(only('name,name.givenName')).toEqual({ ...always, name });
    expect(only('name.givenName,name')).toEqual({ ...always, name });
  });

  it('understands schemas in front of names', () => {
    expect(only(`${CORE}:userName,${ENTERPRISE}:manager.value`)).toEqual({
      ...always,
      userName: 'benoit',
      [ENTERPRISE]: { manager: { value: '7' } },
    });
  });

  it('understands a whole schema', () => {
    expect(only(ENTERPRISE)).toEqual({ ...always, [ENTERPRISE]: { organization: 'Acme', manager } });
    expect(only(CORE)).toEqual({ ...always, userName: 'benoit', name, emails });
    expect(without(ENTERPRISE)).toEqual({ ...always, userName: 'benoit', name, emails, meta });
  });

  it('finds enterprise attributes that were named without their schema', () => {
    expect(only('organization')).toEqual({ ...always, [ENTERPRISE]: { organization: 'Acme' } });
  });

  it('passes over names that no schema knows', () => {
    expect(only('userName,shoeSize,urn:example:custom:2.0:User:x')).toEqual({ ...always, userName: 'benoit' });
    expect(without('shoeSize')).toEqual(user);
  });

  it('leaves out an attribute of which no part is left', () => {
    expect(only('name.middleName')).toEqual(always);
    expect(without('name.givenName,name.familyName')).toEqual({ ...user, name: undefined });
  });

  it('leaves out what was excluded, but never id and schemas', () => {
    expect(without('id,schemas,emails,name,meta,organization')).toEqual({
      ...always,
      userName: 'benoit',
      [ENTERPRISE]: { manager },
    });
  });

  it('leaves out single parts', () => {
    expect(without('emails.type,emails.primary')).toEqual({ ...user, emails: [{ value: 'b@acme.example' }] });
  });

  it('never alters the resource itself', () => {
    const before = structuredClone(user);

    only('emails.value');
    without('emails.value');

    expect(user).toEqual(before);
  });
});
