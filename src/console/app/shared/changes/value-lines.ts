/** The attributes of a user, in display order. */
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

/** The name of a displayed attribute. */
export type AttributeName = (typeof ATTRIBUTES)[number];

/** The difference of one attribute between two times. */
export interface Difference {
  readonly field: AttributeName;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

type Attributes = Readonly<Partial<Record<AttributeName, unknown>>>;

/** Labels a sub-attribute, e.g. of a name. */
export type LabelOf = (part: string) => string;

const asItIs: LabelOf = (part) => part;

/** Formats the value of an attribute as lines of text; no lines for no value. */
export function valueLines(value: unknown, labelOf: LabelOf = asItIs): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((one) => valueLines(one, labelOf).join(' · ') || []);
  if (typeof value === 'boolean') return [labelOf(String(value))];
  if (typeof value !== 'object') return [String(value)];
  const { user: _user, ...parts } = value as Readonly<Record<string, unknown>>;
  return 'type' in parts ? partsOfMany(parts, labelOf) : namedParts(parts, labelOf);
}

/** An element of a multi-valued attribute: value, sub-attributes, type, and whether it is primary. */
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

/** The differences between two states of a user; `null` is a state without values. */
export function differencesOf(before: Attributes | null, after: Attributes | null, labelOf?: LabelOf): Difference[] {
  const linesOf = (user: Attributes | null, field: AttributeName) => valueLines(user?.[field], labelOf);
  return ATTRIBUTES.map((field) => ({ field, before: linesOf(before, field), after: linesOf(after, field) })).filter(
    (one) => one.before.join('\n') !== one.after.join('\n'),
  );
}
