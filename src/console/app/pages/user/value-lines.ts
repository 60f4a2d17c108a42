/** The attributes of a user, in the order in which they are shown. */
export const SHOWN = [
  'userName',
  'active',
  'displayName',
  'name',
  'title',
  'emails',
  'phoneNumbers',
  'roles',
  'addresses',
  'organization',
  'department',
  'division',
  'costCenter',
  'employeeNumber',
  'userType',
  'manager',
  'preferredLanguage',
  'locale',
  'timezone',
  'nickName',
  'profileUrl',
  'ims',
  'photos',
  'entitlements',
  'x509Certificates',
  'externalId',
  'id',
] as const;

/** The name of an attribute that is shown. */
export type Shown = (typeof SHOWN)[number];

/** What differs between two moments in one attribute. */
export interface Difference {
  readonly field: Shown;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

type Attributes = Readonly<Partial<Record<Shown, unknown>>>;

/** Writes any value of an attribute as lines for people; no line for no value. */
export function valueLines(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((one) => valueLines(one).join(' · ') || []);
  if (typeof value !== 'object') return [String(value)];
  return partsOf(value as Readonly<Record<string, unknown>>);
}

/** The value comes first and what it is for comes last; of the parts of a name or address each says which it is. */
function partsOf({ value, type, primary, ...others }: Readonly<Record<string, unknown>>): string[] {
  const { user: _user, ...named } = others;
  const parts = Object.entries(named).flatMap(([name, part]) => valueLines(part).map((line) => `${name}: ${line}`));
  return [...valueLines(value), ...parts, ...valueLines(type), ...(primary === true ? ['primary'] : [])];
}

/** The attributes that have a value. */
export function shownOf(user: Attributes): { readonly field: Shown; readonly lines: readonly string[] }[] {
  return SHOWN.map((field) => ({ field, lines: valueLines(user[field]) })).filter(({ lines }) => lines.length > 0);
}

/** What differs between two states of a user; a state of nobody has no values. */
export function differencesOf(before: Attributes | null, after: Attributes | null): Difference[] {
  return SHOWN.map((field) => ({
    field,
    before: valueLines(before?.[field]),
    after: valueLines(after?.[field]),
  })).filter((one) => one.before.join('\n') !== one.after.join('\n'));
}
