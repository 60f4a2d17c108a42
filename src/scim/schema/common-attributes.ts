import { type Attribute, attribute, complex } from './attribute.ts';

/** A common attribute (RFC 7643 §3.1) that the User schema also lists, so that Entra discovers it. */
export const EXTERNAL_ID: Attribute = attribute('externalId', 'The identifier that the provisioning side gave.', {
  required: true,
  caseExact: true,
});

const META = complex('meta', 'What the service itself knows of the resource.', [
  attribute('resourceType', 'The name of the resource type.', { caseExact: true, mutability: 'readOnly' }),
  attribute('created', 'When the resource was created.', { type: 'dateTime', mutability: 'readOnly' }),
  attribute('lastModified', 'When the resource was last altered.', { type: 'dateTime', mutability: 'readOnly' }),
  attribute('location', 'Where the resource is found.', { type: 'reference', caseExact: true, mutability: 'readOnly' }),
  attribute('version', 'The entity tag of the resource.', { caseExact: true, mutability: 'readOnly' }),
]);

/** The attributes of every resource, whatever its schema (RFC 7643 §3.1); schema documents do not list them. */
export const COMMON_ATTRIBUTES: readonly Attribute[] = [
  attribute('schemas', 'The schemas whose attributes the resource uses.', {
    type: 'reference',
    multiValued: true,
    required: true,
    caseExact: true,
    returned: 'always',
    referenceTypes: ['uri'],
  }),
  attribute('id', 'The identifier that the service gave.', {
    caseExact: true,
    mutability: 'readOnly',
    returned: 'always',
    uniqueness: 'server',
  }),
  EXTERNAL_ID,
  { ...META, mutability: 'readOnly' },
];
