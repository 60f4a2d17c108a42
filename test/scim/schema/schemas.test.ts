import { describe, expect, it } from '@jest/globals';
import { ENTERPRISE_USER_SCHEMA_ID } from '../../../src/scim/schema/enterprise-user-schema.ts';
import { findResourceType, resourceTypes } from '../../../src/scim/schema/resource-types.ts';
import { findSchemaDocument, schemaDocuments } from '../../../src/scim/schema/schemas.ts';
import { serviceProviderConfig } from '../../../src/scim/schema/service-provider-config.ts';
import { USER_SCHEMA_ID } from '../../../src/scim/schema/user-schema.ts';

const baseUrl = 'https://directory.example/api/scim/v2/enterprises/acme';

describe('the schema documents', () => {
  it('are the core User and its enterprise extension, each with the place where it is found', () => {
    expect(schemaDocuments(baseUrl).map(({ id, meta }) => [id, meta.location])).toEqual([
      [USER_SCHEMA_ID, `${baseUrl}/Schemas/${USER_SCHEMA_ID}`],
      [ENTERPRISE_USER_SCHEMA_ID, `${baseUrl}/Schemas/${ENTERPRISE_USER_SCHEMA_ID}`],
    ]);
  });

  it('are found one by one, without regard to case', () => {
    expect(findSchemaDocument(USER_SCHEMA_ID.toUpperCase(), baseUrl)).toEqual(schemaDocuments(baseUrl)[0]);
    expect(findSchemaDocument('urn:example:unknown', baseUrl)).toBeNull();
  });

  it('give every attribute all the characteristics of RFC 7643 §7', () => {
    const attributes = schemaDocuments(baseUrl).flatMap((schema) => schema.attributes);

    for (const attribute of attributes.flatMap((one) => [one, ...(one.subAttributes ?? [])])) {
      expect(attribute).toEqual(
        expect.objectContaining({
          name: expect.any(String),
          type: expect.any(String),
          multiValued: expect.any(Boolean),
          description: expect.stringMatching(/\w.*\.$/),
          required: expect.any(Boolean),
          caseExact: expect.any(Boolean),
          mutability: expect.any(String),
          returned: expect.any(String),
          uniqueness: expect.any(String),
        }),
      );
    }
  });
});

describe('the resource types', () => {
  it('are the User, with the enterprise extension as an option', () => {
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

  it('are found one by one', () => {
    expect(findResourceType('user', baseUrl)?.name).toBe('User');
    expect(findResourceType('Group', baseUrl)).toBeNull();
  });
});

describe('the service provider document', () => {
  const document = serviceProviderConfig({ baseUrl, documentationUri: 'https://docs.example/scim', maxResults: 200 });

  it('says what the service can and cannot do', () => {
    expect(document).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
      filter: { supported: true, maxResults: 200 },
      changePassword: { supported: false },
      sort: { supported: true },
      etag: { supported: true },
    });
  });

  it('has every member of RFC 7643 §5', () => {
    expect(document.documentationUri).toBe('https://docs.example/scim');
    expect(document.authenticationSchemes).toEqual([
      expect.objectContaining({ type: 'oauthbearertoken', primary: true }),
    ]);
    expect(document.meta).toEqual({
      resourceType: 'ServiceProviderConfig',
      location: `${baseUrl}/ServiceProviderConfig`,
    });
  });
});
