import { describe, expect, it } from '@jest/globals';
import type { Attribute } from '../../../src/scim/schema/attribute.ts';
import { ENTERPRISE_USER_SCHEMA_ID } from '../../../src/scim/schema/enterprise-user-schema.ts';
import { findSchemaDocument, schemaDocuments } from '../../../src/scim/schema/schemas.ts';
import { USER_SCHEMA_ID } from '../../../src/scim/schema/user-schema.ts';

const baseUrl = 'https://directory.example/api/scim/v2/enterprises/acme';

describe('the schema documents', () => {
  it('are the core User and its enterprise extension, each with its location', () => {
    expect(schemaDocuments(baseUrl).map(({ id, meta }) => [id, meta.location])).toEqual([
      [USER_SCHEMA_ID, `${baseUrl}/Schemas/${USER_SCHEMA_ID}`],
      [ENTERPRISE_USER_SCHEMA_ID, `${baseUrl}/Schemas/${ENTERPRISE_USER_SCHEMA_ID}`],
    ]);
  });

  it('are found by URN in any case', () => {
    expect(findSchemaDocument(USER_SCHEMA_ID.toUpperCase(), baseUrl)).toEqual(schemaDocuments(baseUrl)[0]);
    expect(findSchemaDocument('urn:example:unknown', baseUrl)).toBeNull();
  });

  it('have all characteristics of RFC 7643 §7 for every attribute', () => {
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

const GALLERY_ATTRIBUTES = [
  'userName',
  'emails[type eq "work"].value',
  'active',
  'title',
  'name.givenName',
  'name.familyName',
  'addresses[type eq "work"].streetAddress',
  'addresses[type eq "work"].locality',
  'addresses[type eq "work"].region',
  'addresses[type eq "work"].postalCode',
  'addresses[type eq "work"].country',
  'phoneNumbers[type eq "work"].value',
  'phoneNumbers[type eq "mobile"].value',
  'phoneNumbers[type eq "fax"].value',
  'externalId',
  'roles[primary eq "True"].value',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:organization',
];

const schemas = schemaDocuments(baseUrl);

/** The target attributes that Entra derives from a declared attribute. */
function flatten({ name, type, multiValued, subAttributes = [] }: Attribute): string[] {
  if (type === 'reference') return [];
  if (type !== 'complex') return [name];
  if (!multiValued) return subAttributes.map((part) => `${name}.${part.name}`);

  const types = subAttributes.find((part) => part.name === 'type')?.canonicalValues;
  const parts = subAttributes.filter((part) => part.name !== 'primary' && !(types && part.name === 'type'));
  const places = types?.map((one) => `${name}[type eq "${one}"]`) ?? [`${name}[primary eq "True"]`];
  return places.flatMap((place) => parts.map((part) => `${place}.${part.name}`));
}

function flattenAll(): string[] {
  return schemas.flatMap(({ id, attributes }) =>
    attributes.flatMap(flatten).map((name) => (id === USER_SCHEMA_ID ? name : `${id}:${name}`)),
  );
}

describe('the target attributes that Entra derives from the schemas', () => {
  it.each(GALLERY_ATTRIBUTES)('include %s', (name) => {
    expect(flattenAll()).toContain(name);
  });

  it('are unique', () => {
    const names = flattenAll();

    expect(new Set(names).size).toBe(names.length);
  });

  it('are required exactly where customers must map them', () => {
    const required = schemas.flatMap(({ attributes }) => attributes.filter((attribute) => attribute.required));

    expect(required.map(({ name }) => name).sort()).toEqual(['emails', 'externalId', 'userName']);
  });

  it('have no null', () => {
    expect(JSON.stringify(schemas)).not.toContain('null');
  });
});
