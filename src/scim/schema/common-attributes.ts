import type { Attribute } from './attribute.ts';
import { attribute, complex } from './attribute-makers.ts';

/** The name that the provisioning side gives a resource (RFC 7643 §3.1); listed with the user so that it is discovered. */
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

/** The attributes that every resource has, whatever its schema (RFC 7643 §3.1); no schema document lists them. */
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
