import type { FacetField, RequiredAttribute, TextFilter, UserFilter } from '../../api/operations.generated.ts';

/** The operand of a comparison in a GraphQL filter. */
export type Operand = Readonly<Record<string, string | boolean>>;

/** An attribute that users can be filtered by. */
export interface FilterField {
  readonly kind: 'text' | 'instant' | 'boolean' | 'requirement';
  /** Whether it is multi-valued; any value can meet a condition. */
  readonly isMany: boolean;
  readonly toFilter: (operand: Operand) => UserFilter;
}

const PLAIN = [
  'userName',
  'displayName',
  'title',
  'organization',
  'department',
  'division',
  'costCenter',
  'employeeNumber',
  'userType',
  'preferredLanguage',
  'locale',
  'timezone',
  'nickName',
  'profileUrl',
  'externalId',
  'id',
] as const;
const NAME = ['givenName', 'familyName', 'formatted', 'middleName', 'honorificPrefix', 'honorificSuffix'] as const;
const MANAGER = ['value'] as const;
/** Multi-valued attributes whose elements are compared by `value`. */
export const MULTI_VALUED = [
  'emails',
  'phoneNumbers',
  'roles',
  'ims',
  'photos',
  'entitlements',
  'x509Certificates',
] as const;
/** Elements of a type that are fields of their own, such as the work e-mail. */
export const TYPED_FIELDS = { emails: ['work'], phoneNumbers: ['work', 'mobile', 'fax'] } as const;
const ADDRESS = ['streetAddress', 'locality', 'region', 'postalCode', 'country', 'formatted'] as const;
const INSTANTS = ['createdAt', 'updatedAt'] as const;

type Named<Names extends readonly string[], Prefix extends string = ''> = `${Prefix}${Names[number]}`;

/** The name of a field; it is part of URLs. */
export type FieldName =
  | Named<typeof PLAIN>
  | Named<typeof NAME, 'name.'>
  | Named<typeof MANAGER, 'manager.'>
  | Named<typeof MULTI_VALUED>
  | 'emails.work'
  | Named<(typeof TYPED_FIELDS)['phoneNumbers'], 'phoneNumbers.'>
  | 'roles.primary'
  | Named<typeof ADDRESS, 'addresses.'>
  | Named<typeof INSTANTS>
  | 'active'
  | 'missing';

const text = (toFilter: (operand: TextFilter) => UserFilter, isMany = false): FilterField => ({
  kind: 'text',
  isMany,
  toFilter: (operand) => toFilter(operand as TextFilter),
});

const entries: readonly (readonly [string, FilterField])[] = [
  ...PLAIN.map((name) => [name, text((operand) => ({ [name]: operand }))] as const),
  ...NAME.map((part) => [`name.${part}`, text((operand) => ({ name: { [part]: operand } }))] as const),
  ...MANAGER.map((part) => [`manager.${part}`, text((operand) => ({ manager: { [part]: operand } }))] as const),
  ...MULTI_VALUED.map((name) => [name, text((value) => ({ [name]: { some: { value } } }), true)] as const),
  ...Object.entries(TYPED_FIELDS).flatMap(([name, types]) =>
    types.map((type) => {
      const toFilter = (value: TextFilter) => ({ [name]: { some: { type: { eq: type }, value } } });
      return [`${name}.${type}`, text(toFilter, true)] as const;
    }),
  ),
  ['roles.primary', text((value) => ({ roles: { some: { primary: { eq: true }, value } } }), true)],
  ...ADDRESS.map(
    (part) => [`addresses.${part}`, text((one) => ({ addresses: { some: { [part]: one } } }), true)] as const,
  ),
  ...INSTANTS.map(
    (name) => [name, { kind: 'instant', isMany: false, toFilter: (one: Operand) => ({ [name]: one }) }] as const,
  ),
  ['active', { kind: 'boolean', isMany: false, toFilter: (active) => ({ active }) as UserFilter }],
  ['missing', { kind: 'requirement', isMany: false, toFilter: ({ eq }) => ({ missing: eq }) as UserFilter }],
];

/** All attributes that users can be filtered by. */
export const FILTER_FIELDS = Object.fromEntries(entries) as Readonly<Record<FieldName, FilterField>>;

/** The names of the fields, in the order in which they are offered. */
export const FIELD_NAMES = entries.map(([name]) => name as FieldName);

/** The facets, each with the field that filters by its values. */
export const FACETS = {
  ACTIVE: 'active',
  MISSING: 'missing',
  DEPARTMENT: 'department',
  TITLE: 'title',
  ROLE: 'roles',
  COUNTRY: 'addresses.country',
  LOCALITY: 'addresses.locality',
  ORGANIZATION: 'organization',
  DIVISION: 'division',
  USER_TYPE: 'userType',
  COST_CENTER: 'costCenter',
  PREFERRED_LANGUAGE: 'preferredLanguage',
} as const satisfies Readonly<Record<FacetField, FieldName>>;

/** The required attributes that a user may lack. */
export const REQUIRED_ATTRIBUTES = ['WORK_EMAIL', 'EXTERNAL_ID'] as const satisfies readonly RequiredAttribute[];
