/** One row of an attribute mapping, as the portal's *Edit attribute* page shows it. */
export interface MappingRow {
  /** Path in the target, e.g. `emails[type eq "work"].value`. */
  readonly target: string;
  /** The origin of the value: an attribute of the source, a constant, or an expression. */
  readonly from:
    | { readonly kind: 'direct'; readonly attribute: string }
    | { readonly kind: 'constant'; readonly value: string }
    | { readonly kind: 'expression'; readonly text: string };
  /** Sent on create when the source has no value. */
  readonly defaultValue: string | null;
  readonly apply: 'always' | 'onCreate';
  /** The order of the matching attributes, from 1; `null` for all other attributes. */
  readonly matchingPrecedence: number | null;
}

/** An attribute mapping. */
export interface Mapping {
  readonly rows: readonly MappingRow[];
}

/** A value for the target: a string, a boolean, or a list of complex values (roles). */
export type TargetValue = string | boolean | readonly Readonly<Record<string, string | boolean>>[];

/** Values for the target by path, in the order of the mapping; `null` when the source has no value. */
export type TargetAttributes = ReadonlyMap<string, TargetValue | null>;

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/**
 * The 17 rows of the gallery app. Administrators should map `externalId` from `objectId`: the default `mailNickname`
 * can change and be assigned to another user.
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
