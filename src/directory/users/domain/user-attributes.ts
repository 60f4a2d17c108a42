/**
 * How the values of an attribute compare: `text` case-insensitively, `userName` case-insensitively and trimmed,
 * `exactText` case-sensitively (RFC 7643 §2.2 `caseExact`), `boolean` and `instant` by their own order.
 */
export type ValueKind = 'text' | 'userName' | 'exactText' | 'boolean' | 'instant';

/** The kind of each attribute, or of each part of one value of an attribute. */
export type Kinds = Readonly<Record<string, ValueKind>>;

const MULTI_VALUE_PARTS = { value: 'text', display: 'text', type: 'text', primary: 'boolean' } as const;

const EXACT_VALUE_PARTS = { ...MULTI_VALUE_PARTS, value: 'exactText' } as const;

const ADDRESS_PARTS = {
  formatted: 'text',
  streetAddress: 'text',
  locality: 'text',
  region: 'text',
  postalCode: 'text',
  country: 'text',
  type: 'text',
  primary: 'boolean',
} as const;

/** The single-valued attributes of a user, each with the kind of its values. */
export const SINGLE_ATTRIBUTES = {
  userName: 'userName',
  externalId: 'exactText',
  active: 'boolean',
  displayName: 'text',
  nickName: 'text',
  profileUrl: 'exactText',
  title: 'text',
  userType: 'text',
  preferredLanguage: 'text',
  locale: 'text',
  timezone: 'text',
  employeeNumber: 'text',
  costCenter: 'text',
  organization: 'text',
  division: 'text',
  department: 'text',
} as const satisfies Record<string, ValueKind>;

/** The single-valued attributes that have sub-attributes, e.g. `name.givenName`. */
export const COMPLEX_ATTRIBUTES = {
  name: {
    formatted: 'text',
    familyName: 'text',
    givenName: 'text',
    middleName: 'text',
    honorificPrefix: 'text',
    honorificSuffix: 'text',
  },
  manager: { value: 'text' },
} as const satisfies Record<string, Record<string, ValueKind>>;

/** The multi-valued attributes, each with the sub-attributes of one value. */
export const MULTI_ATTRIBUTES = {
  emails: MULTI_VALUE_PARTS,
  phoneNumbers: MULTI_VALUE_PARTS,
  ims: MULTI_VALUE_PARTS,
  photos: EXACT_VALUE_PARTS,
  entitlements: MULTI_VALUE_PARTS,
  roles: MULTI_VALUE_PARTS,
  x509Certificates: EXACT_VALUE_PARTS,
  addresses: ADDRESS_PARTS,
} as const satisfies Record<string, Record<string, ValueKind>>;

/** The attributes that the directory assigns; they are not in the profile. */
export const OWN_ATTRIBUTES = {
  id: 'exactText',
  createdAt: 'instant',
  updatedAt: 'instant',
} as const satisfies Record<string, ValueKind>;

export type SingleAttribute = keyof typeof SINGLE_ATTRIBUTES;
export type ComplexAttribute = keyof typeof COMPLEX_ATTRIBUTES;
export type MultiAttribute = keyof typeof MULTI_ATTRIBUTES;
export type OwnAttribute = keyof typeof OWN_ATTRIBUTES;

/** The top-level name of an attribute of the profile. */
export type UserField = SingleAttribute | ComplexAttribute | MultiAttribute;

/** Every attribute of a profile by its top-level name, in the order of this file. */
export const USER_FIELDS = [
  ...Object.keys(SINGLE_ATTRIBUTES),
  ...Object.keys(COMPLEX_ATTRIBUTES),
  ...Object.keys(MULTI_ATTRIBUTES),
] as readonly UserField[];

/** Every multi-valued attribute. */
export const MULTI_FIELDS = Object.keys(MULTI_ATTRIBUTES) as readonly MultiAttribute[];

/** The optional single-valued attributes; all of them are plain text. */
export const TEXT_FIELDS = Object.keys(SINGLE_ATTRIBUTES).filter(
  (field) => field !== 'userName' && field !== 'active',
) as readonly Exclude<SingleAttribute, 'userName' | 'active'>[];
