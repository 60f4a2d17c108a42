import type { TextFilter, UserFilter } from '../../api/operations.generated.ts';

/** What can be compared with, as GraphQL takes it. */
export type Operand = Readonly<Record<string, string | boolean>>;

/** An attribute that users can be filtered by. */
export interface FilterField {
  readonly kind: 'text' | 'moment' | 'flag' | 'lack';
  /** Whether it has several values, of which any one may meet a condition. */
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
const MANY = ['emails', 'phoneNumbers', 'roles', 'ims', 'photos', 'entitlements', 'x509Certificates'] as const;
const TYPED = { emails: ['work'], phoneNumbers: ['work', 'mobile', 'fax'] } as const;
const ADDRESS = ['streetAddress', 'locality', 'region', 'postalCode', 'country', 'formatted'] as const;
const MOMENTS = ['createdAt', 'updatedAt'] as const;

type Named<Names extends readonly string[], Prefix extends string = ''> = `${Prefix}${Names[number]}`;

/** The name of an attribute that users can be filtered by, as it stands in the address. */
export type FieldName =
  | Named<typeof PLAIN>
  | Named<typeof NAME, 'name.'>
  | Named<typeof MANAGER, 'manager.'>
  | Named<typeof MANY>
  | 'emails.work'
  | Named<(typeof TYPED)['phoneNumbers'], 'phoneNumbers.'>
  | 'roles.primary'
  | Named<typeof ADDRESS, 'addresses.'>
  | Named<typeof MOMENTS>
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
  ...MANY.map((name) => [name, text((value) => ({ [name]: { some: { value } } }), true)] as const),
  ...Object.entries(TYPED).flatMap(([name, types]) =>
    types.map((type) => {
      const toFilter = (value: TextFilter) => ({ [name]: { some: { type: { eq: type }, value } } });
      return [`${name}.${type}`, text(toFilter, true)] as const;
    }),
  ),
  ['roles.primary', text((value) => ({ roles: { some: { primary: { eq: true }, value } } }), true)],
  ...ADDRESS.map(
    (part) => [`addresses.${part}`, text((one) => ({ addresses: { some: { [part]: one } } }), true)] as const,
  ),
  ...MOMENTS.map(
    (name) => [name, { kind: 'moment', isMany: false, toFilter: (one: Operand) => ({ [name]: one }) }] as const,
  ),
  ['active', { kind: 'flag', isMany: false, toFilter: (active) => ({ active }) as UserFilter }],
  ['missing', { kind: 'lack', isMany: false, toFilter: ({ eq }) => ({ missing: eq }) as UserFilter }],
];

/** Every attribute that users can be filtered by. */
export const FILTER_FIELDS = Object.fromEntries(entries) as Readonly<Record<FieldName, FilterField>>;

/** Their names, in the order in which they are offered. */
export const FIELD_NAMES = entries.map(([name]) => name as FieldName);
