import type { Mapping, MappingRow } from './mapping.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/**
 * The 17 rows of the gallery app, as a customer finds them. An admin does well to map `externalId` from `objectId`
 * instead of `mailNickname`, which may change and come back for somebody else.
 */
export const DEFAULT_MAPPING: Mapping = {
  rows: [
    { ...direct('userName', 'userPrincipalName'), matchingPrecedence: 1 },
    expression('active', 'Switch([IsSoftDeleted], , "False", "True", "True", "False")'),
    direct('emails[type eq "work"].value', 'mail'),
    direct('title', 'jobTitle'),
    direct('name.givenName', 'givenName'),
    direct('name.familyName', 'surname'),
    direct('addresses[type eq "work"].streetAddress', 'streetAddress'),
    direct('addresses[type eq "work"].locality', 'city'),
    direct('addresses[type eq "work"].region', 'state'),
    direct('addresses[type eq "work"].postalCode', 'postalCode'),
    direct('addresses[type eq "work"].country', 'country'),
    direct('phoneNumbers[type eq "work"].value', 'telephoneNumber'),
    direct('phoneNumbers[type eq "mobile"].value', 'mobile'),
    direct('phoneNumbers[type eq "fax"].value', 'facsimileTelephoneNumber'),
    direct('externalId', 'mailNickname'),
    expression('roles[primary eq "True"].value', 'SingleAppRoleAssignment([appRoleAssignments])'),
    direct(`${ENTERPRISE}:organization`, 'companyName'),
  ],
};

function direct(target: string, attribute: string): MappingRow {
  return row(target, { kind: 'direct', attribute });
}

function expression(target: string, text: string): MappingRow {
  return row(target, { kind: 'expression', text });
}

function row(target: string, from: MappingRow['from']): MappingRow {
  return { target, from, defaultValue: null, apply: 'always', matchingPrecedence: null };
}
