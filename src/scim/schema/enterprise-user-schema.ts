import type { Schema } from './attribute.ts';
import { attribute, complex } from './attribute-makers.ts';
import { ENTERPRISE_USER_SCHEMA_ID } from './urns.ts';

/**
 * The enterprise extension of a user (RFC 7643 §4.3, §8.7.1). Of a manager the directory keeps the reference as sent; the
 * name is that of the manager.
 */
export const ENTERPRISE_USER_SCHEMA: Schema = {
  id: ENTERPRISE_USER_SCHEMA_ID,
  name: 'EnterpriseUser',
  description: 'What an enterprise says of its people.',
  attributes: [
    attribute('employeeNumber', 'The number that the enterprise gave the person.'),
    attribute('costCenter', 'The cost center.'),
    attribute('organization', 'The organization.'),
    attribute('division', 'The division.'),
    attribute('department', 'The department.'),
    complex('manager', 'Whom the person reports to.', [
      attribute('value', 'The id of the manager.'),
      attribute('displayName', 'The name of the manager, who says it.', { mutability: 'readOnly' }),
    ]),
  ],
};
