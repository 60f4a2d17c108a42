/** The attributes of a user, in the order in which they are shown. */
export const ATTRIBUTES = [
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
export type AttributeName = (typeof ATTRIBUTES)[number];

/** What differs between two moments in one attribute. */
export interface Difference {
  readonly field: AttributeName;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

type Attributes = Readonly<Partial<Record<AttributeName, unknown>>>;

/** How parts of a value are called; a part of a name needs its own, a part of an address does not. */
export type LabelOf = (part: string) => string;

const asItIs: LabelOf = (part) => part;

/** Writes any value of an attribute as lines for people; no line for no value. */
export function valueLines(value: unknown, labelOf: LabelOf = asItIs): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((one) => valueLines(one, labelOf).join(' · ') || []);
  if (typeof value === 'boolean') return [labelOf(String(value))];
  if (typeof value !== 'object') return [String(value)];
  const { user: _user, ...parts } = value as Readonly<Record<string, unknown>>;
  return 'type' in parts ? partsOfMany(parts, labelOf) : namedParts(parts, labelOf);
}

/** One of several values: itself, its parts in their order, what it is for, whether it comes first. */
function partsOfMany(
  { value, type, primary, ...others }: Readonly<Record<string, unknown>>,
  labelOf: LabelOf,
): string[] {
  const parts = [value, ...Object.values(others), type].flatMap((part) => valueLines(part, labelOf));
  return primary === true ? [...parts, labelOf('primary')] : parts;
}

function namedParts(parts: Readonly<Record<string, unknown>>, labelOf: LabelOf): string[] {
  return Object.entries(parts).flatMap(([name, part]) =>
    valueLines(part, labelOf).map((line) => (name === 'value' ? line : `${labelOf(name)}: ${line}`)),
  );
}

/** The attributes that have a value. */
export function attributesWithValue(
  user: Attributes,
  labelOf?: LabelOf,
): { readonly field: AttributeName; readonly lines: readonly string[] }[] {
  return ATTRIBUTES.map((field) => ({ field, lines: valueLines(user[field], labelOf) })).filter(
    ({ lines }) => lines.length > 0,
  );
}

/** What differs between two states of a user; a state of nobody has no values. */
export function differencesOf(before: Attributes | null, after: Attributes | null, labelOf?: LabelOf): Difference[] {
  const linesOf = (user: Attributes | null, field: AttributeName) => valueLines(user?.[field], labelOf);
  return ATTRIBUTES.map((field) => ({ field, before: linesOf(before, field), after: linesOf(after, field) })).filter(
    (one) => one.before.join('\n') !== one.after.join('\n'),
  );
}
