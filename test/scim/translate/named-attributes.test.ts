import { describe, expect, it } from '@jest/globals';
import { ENTERPRISE_USER_SCHEMA, ENTERPRISE_USER_SCHEMA_ID } from '../../../src/scim/schema/enterprise-user-schema.ts';
import { USER_SCHEMA_ID } from '../../../src/scim/schema/user-schema.ts';
import { namedAttributes } from '../../../src/scim/translate/named-attributes.ts';

function names(resource: Readonly<Record<string, unknown>>, schema: string | null = null): string[] {
  return namedAttributes(resource, schema).map(({ attribute }) => attribute.name);
}

describe('namedAttributes', () => {
  it('resolves keys in any case, those of an extension included', () => {
    const resource = {
      USERNAME: 'a',
      [ENTERPRISE_USER_SCHEMA_ID]: { department: 'b' },
      [USER_SCHEMA_ID]: { title: 'c' },
    };

    expect(names(resource)).toEqual(['userName', 'department', 'title']);
  });

  it('ignores unknown and read-only attributes and schemas', () => {
    expect(names({ id: '7', meta: {}, schemas: [], colour: 'x', 'urn:x': { title: 'a' } })).toEqual([]);
  });

  it('clears an extension that is unassigned, but not the core schema', () => {
    const all = ENTERPRISE_USER_SCHEMA.attributes.map(({ name }) => name);

    for (const nothing of [null, '']) expect(names({ [ENTERPRISE_USER_SCHEMA_ID]: nothing })).toEqual(all);
    expect(names({ [USER_SCHEMA_ID]: null })).toEqual([]);
  });

  it('refuses an extension that is not an object', () => {
    expect(() => names({ [ENTERPRISE_USER_SCHEMA_ID]: ['x'] })).toThrow(
      expect.objectContaining({ scimType: 'invalidValue' }),
    );
  });
});
