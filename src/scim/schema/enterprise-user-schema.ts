import { attribute, complex, type Schema } from './attribute.ts';

/** The URN of the enterprise extension of a user (RFC 7643 §4.3). */
export const ENTERPRISE_USER_SCHEMA_ID = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/**
 * The enterprise extension of a user (RFC 7643 §4.3, §8.7.1). The directory stores the reference to the manager as sent
 * and reads `displayName` from the manager's own record.
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
