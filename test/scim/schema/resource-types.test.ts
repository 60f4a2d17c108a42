import { describe, expect, it } from '@jest/globals';
import { ENTERPRISE_USER_SCHEMA_ID } from '../../../src/scim/schema/enterprise-user-schema.ts';
import { findResourceType, resourceTypes } from '../../../src/scim/schema/resource-types.ts';
import { USER_SCHEMA_ID } from '../../../src/scim/schema/user-schema.ts';

const baseUrl = 'https://directory.example/api/scim/v2/enterprises/acme';

describe('the resource types', () => {
  it('are the User with the optional enterprise extension', () => {
    expect(resourceTypes(baseUrl)).toEqual([
      expect.objectContaining({
        id: 'User',
        endpoint: '/Users',
        schema: USER_SCHEMA_ID,
        schemaExtensions: [{ schema: ENTERPRISE_USER_SCHEMA_ID, required: false }],
        meta: { resourceType: 'ResourceType', location: `${baseUrl}/ResourceTypes/User` },
      }),
    ]);
  });

  it('are found by id in any case', () => {
    expect(findResourceType('user', baseUrl)?.name).toBe('User');
    expect(findResourceType('Group', baseUrl)).toBeNull();
  });
});
