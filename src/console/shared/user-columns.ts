import { isOfType, valueOfType } from '../../kernel/typed-value.ts';
import type { UsersListQuery } from '../../wire/operations.generated.ts';

/** A user with the fields that lists and exports show. */
export type ListedUser = UsersListQuery['enterprise']['users']['nodes'][number];

/** The value of a cell: `null` when empty, an array for a multi-valued attribute. */
export type CellValue = string | number | boolean | null | readonly string[];

type Values = readonly {
  readonly value: string | null;
  readonly type: string | null;
  readonly primary: boolean | null;
}[];
type Part = keyof Omit<ListedUser['addresses'][number], 'primary'>;

/** The columns of lists and exports, each with its value of a user; the keys are part of URLs. */
export const USER_COLUMNS = {
  userName: (user) => user.userName,
  displayName: (user) => user.displayName,
  active: (user) => user.active,
  'name.givenName': (user) => user.name?.givenName ?? null,
  'name.familyName': (user) => user.name?.familyName ?? null,
  'name.formatted': (user) => user.name?.formatted ?? null,
  'name.middleName': (user) => user.name?.middleName ?? null,
  'name.honorificPrefix': (user) => user.name?.honorificPrefix ?? null,
  'name.honorificSuffix': (user) => user.name?.honorificSuffix ?? null,
  'emails.work': (user) => valueOfType(user.emails, 'work'),
  emails: (user) => valuesOf(user.emails),
  'phoneNumbers.work': (user) => valueOfType(user.phoneNumbers, 'work'),
  'phoneNumbers.mobile': (user) => valueOfType(user.phoneNumbers, 'mobile'),
  'phoneNumbers.fax': (user) => valueOfType(user.phoneNumbers, 'fax'),
  phoneNumbers: (user) => valuesOf(user.phoneNumbers),
  'roles.primary': (user) => user.roles.find(({ primary }) => primary)?.value ?? null,
  roles: (user) => valuesOf(user.roles),
  title: (user) => user.title,
  organization: (user) => user.organization,
  department: (user) => user.department,
  division: (user) => user.division,
  costCenter: (user) => user.costCenter,
  employeeNumber: (user) => user.employeeNumber,
  userType: (user) => user.userType,
  'manager.displayName': (user) => user.manager?.displayName ?? null,
  'manager.value': (user) => user.manager?.value ?? null,
  'addresses.streetAddress': (user) => workAddress(user, 'streetAddress'),
  'addresses.locality': (user) => workAddress(user, 'locality'),
  'addresses.region': (user) => workAddress(user, 'region'),
  'addresses.postalCode': (user) => workAddress(user, 'postalCode'),
  'addresses.country': (user) => workAddress(user, 'country'),
  preferredLanguage: (user) => user.preferredLanguage,
  locale: (user) => user.locale,
  timezone: (user) => user.timezone,
  nickName: (user) => user.nickName,
  profileUrl: (user) => user.profileUrl,
  ims: (user) => valuesOf(user.ims),
  entitlements: (user) => valuesOf(user.entitlements),
  missing: (user) => user.missing,
  externalId: (user) => user.externalId,
  id: (user) => user.id,
  version: (user) => user.version,
  createdAt: (user) => user.createdAt,
  updatedAt: (user) => user.updatedAt,
} as const satisfies Readonly<Record<string, (user: ListedUser) => CellValue>>;

/** The key of a column. */
export type UserColumn = keyof typeof USER_COLUMNS;

/** The columns of exports: first the name that a list shows as its first column. */
export const EXPORT_COLUMNS = { person: displayNameOf, ...USER_COLUMNS } as const;

/** The key of an export's column. */
export type ExportColumn = keyof typeof EXPORT_COLUMNS;

/** All keys of exports, in the order in which they are offered. */
export const EXPORT_COLUMN_NAMES = Object.keys(EXPORT_COLUMNS) as ExportColumn[];

/** All keys of lists, in the order in which they are offered. */
export const USER_COLUMN_NAMES = Object.keys(USER_COLUMNS) as UserColumn[];

/** The value of a column for a user. */
export function cellValue(user: ListedUser, column: ExportColumn): CellValue {
  return EXPORT_COLUMNS[column](user);
}

interface Named extends Pick<ListedUser, 'displayName' | 'userName'> {
  readonly name: Pick<NonNullable<ListedUser['name']>, 'givenName' | 'familyName' | 'formatted'> | null;
}

/** The first non-empty name, of the display name, the full name, its parts, and the user name. */
function displayNameOf({ displayName, name, userName }: Named): string {
  const parts = [name?.givenName, name?.familyName].filter(Boolean).join(' ');
  return displayName || name?.formatted || parts || userName;
}

function valuesOf(values: Values): string[] {
  return values.flatMap(({ value }) => value ?? []);
}

function workAddress({ addresses }: ListedUser, part: Part): string | null {
  return (addresses.find((address) => isOfType(address, 'work')) ?? addresses[0])?.[part] ?? null;
}
