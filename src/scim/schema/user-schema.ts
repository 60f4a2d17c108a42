import type { Schema } from './attribute.ts';
import { attribute, complex, flag } from './attribute-makers.ts';
import { EXTERNAL_ID } from './common-attributes.ts';
import { USER_SCHEMA_ID } from './urns.ts';
import { USER_VALUES } from './user-values.ts';

const NAME = complex('name', 'The components of the name.', [
  attribute('formatted', 'The whole name as it is shown.'),
  attribute('familyName', 'The family name.'),
  attribute('givenName', 'The given name.'),
  attribute('middleName', 'The middle names.'),
  attribute('honorificPrefix', 'Prefix of the name, e.g. "Dr.".'),
  attribute('honorificSuffix', 'Suffix of the name, e.g. "III".'),
]);

/**
 * The core User (RFC 7643 §4.1, §8.7.1). `password` and `groups` are left out: the directory holds neither. What
 * customers must map is announced as required, although a user without it is accepted.
 */
export const USER_SCHEMA: Schema = {
  id: USER_SCHEMA_ID,
  name: 'User',
  description: 'A person whom an enterprise has provisioned.',
  attributes: [
    attribute('userName', 'The name that identifies the user, unique within the enterprise.', {
      required: true,
      uniqueness: 'server',
    }),
    EXTERNAL_ID,
    NAME,
    attribute('displayName', 'The name that is shown to people.'),
    attribute('nickName', 'The casual name.'),
    attribute('profileUrl', 'Where the online profile is found.', {
      type: 'reference',
      caseExact: true,
      referenceTypes: ['external'],
    }),
    attribute('title', 'The job title.'),
    attribute('userType', 'How the user relates to the enterprise, e.g. "Employee".'),
    attribute('preferredLanguage', 'The language that the user prefers, e.g. "fr-CA".'),
    attribute('locale', 'Whose way of writing dates and numbers the user prefers, e.g. "fr-CA".'),
    attribute('timezone', 'The time zone, e.g. "America/Toronto".'),
    flag('active', 'Whether the user may use the products.'),
    ...USER_VALUES,
  ],
};
