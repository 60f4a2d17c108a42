import { describe, expect, it } from '@jest/globals';
import { parseAttributePath } from '../../../src/scim/protocol/attribute-parameters.ts';
import { ENTERPRISE_USER_SCHEMA_ID } from '../../../src/scim/schema/enterprise-user-schema.ts';
import { findAttribute } from '../../../src/scim/schema/resolve-attribute.ts';
import { USER_SCHEMA_ID } from '../../../src/scim/schema/user-schema.ts';

function resolve(text: string): string | null {
  const found = findAttribute(parseAttributePath(text, 'path', 'invalidPath'));
  if (!found) return null;
  const schema = found.schema === USER_SCHEMA_ID ? 'core' : 'enterprise';
  return [schema, found.attribute.name, found.subAttribute?.name].filter(Boolean).join(' ');
}

describe('findAttribute', () => {
  it.each([
    ['userName', 'core userName'],
    ['USERNAME', 'core userName'],
    ['externalId', 'core externalId'],
    ['id', 'core id'],
    ['schemas', 'core schemas'],
    ['meta.lastModified', 'core meta lastModified'],
    ['name.GivenName', 'core name givenName'],
    ['emails.value', 'core emails value'],
    [`${USER_SCHEMA_ID}:name.familyName`, 'core name familyName'],
    [`${USER_SCHEMA_ID.toUpperCase()}:title`, 'core title'],
    [`${USER_SCHEMA_ID}:meta.created`, 'core meta created'],
    [`${ENTERPRISE_USER_SCHEMA_ID}:department`, 'enterprise department'],
    [`${ENTERPRISE_USER_SCHEMA_ID}:manager.value`, 'enterprise manager value'],
  ])('resolves %s', (text, expected) => {
    expect(resolve(text)).toBe(expected);
  });

  it('resolves an enterprise attribute without its schema', () => {
    expect(resolve('manager')).toBe('enterprise manager');
    expect(resolve('Department')).toBe('enterprise department');
  });

  it.each([
    'favouriteColour',
    'userName.first',
    'name.shoeSize',
    'password',
    `${ENTERPRISE_USER_SCHEMA_ID}:userName`,
    `${USER_SCHEMA_ID}:department`,
    'urn:example:custom:2.0:User:userName',
    ENTERPRISE_USER_SCHEMA_ID,
  ])('returns null for %s', (text) => {
    expect(resolve(text)).toBeNull();
  });

  it('does not resolve names that every JavaScript object has', () => {
    for (const attribute of ['constructor', '__proto__', 'toString']) {
      expect(findAttribute({ schema: null, attribute, subAttribute: null })).toBeNull();
    }
  });
});
