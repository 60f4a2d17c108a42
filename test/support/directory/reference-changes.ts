import type { MultiAttribute } from '../../../src/directory/users/domain/user-attributes.ts';
import type { UserChanges } from '../../../src/directory/users/domain/user-changes.ts';
import type { UserProfile } from '../../../src/directory/users/domain/user-profile.ts';
import { matchesValue } from './evaluate-filter.ts';

type Json = Record<string, unknown>;
type Step = { replace?: Json[]; add?: Json[]; remove?: Json; set?: { where: Json; to: Json; orAdd?: Json } };

const LISTS = ['emails', 'phoneNumbers', 'ims', 'photos', 'entitlements', 'roles', 'x509Certificates', 'addresses'];
const EXACT_LISTS = ['photos', 'x509Certificates'];

/**
 * The reference for `applyChanges`: applies a delta to a copy, step by step, without optimizations.
 *
 * @throws Error whose message is the code of the fault
 */
export function referenceChanges(profile: UserProfile, changes: UserChanges): Json {
  const result = structuredClone(profile) as unknown as Json;
  for (const [field, change] of Object.entries(changes) as [string, unknown][]) {
    if (change === undefined) continue;
    if (LISTS.includes(field)) result[field] = list(field, (result[field] ?? []) as Json[], change as Step[] | null);
    else if (field === 'name' && change !== null) result.name = { ...(result.name as Json), ...(change as Json) };
    else if (field === 'manager' && change !== null) result.manager = (change as Json).value ? change : null;
    else if (field === 'active') result.active = change ?? false;
    else result[field] = change;
  }
  const cleaned = clean(result) as Json;
  if (cleaned.userName === undefined) throw new Error('FIELD_REQUIRED');
  return cleaned;
}

function list(field: string, before: Json[], steps: Step[] | null): Json[] {
  let values = before;
  for (const { replace, add, remove, set } of steps ?? [{ replace: [] }]) {
    if (replace) {
      values = [];
      for (const value of replace) if (Object.keys(clean(value) as Json).length > 0) put(values, clean(value) as Json);
    }
    if (add) for (const value of add) addOne(field, values, clean(value) as Json);
    if (remove) values = values.filter((value) => !matchesValue(field as MultiAttribute, value, remove));
    if (set) setSome(field, values, set);
  }
  return normalized(field, values);
}

/** Drops bare values, merges equal ones and keeps at most one primary. */
function normalized(field: string, values: Json[]): Json[] {
  const once: Json[] = [];
  for (const value of values.filter((value) => !isBare(value))) {
    const equal = once.find((other) => identity(field, other) === identity(field, value));
    if (equal === undefined) once.push(value);
    else mergeInto(field, equal, { ...value, ...(equal.primary === true && { primary: true }) });
  }
  const last = once.findLast((value) => value.primary === true);
  if (last !== undefined) clearOtherPrimaries(once, last);
  return once;
}

/** Whether a value has only `type` and `primary`; such a value is not kept. */
function isBare(value: Json): boolean {
  return Object.keys(value).every((part) => ['type', 'primary'].includes(part));
}

function setSome(field: string, values: Json[], { where, to, orAdd }: NonNullable<Step['set']>): void {
  const hits = values.filter((value) => matchesValue(field as MultiAttribute, value, where));
  for (const hit of hits) {
    for (const [part, value] of Object.entries(to)) {
      if (value === undefined) continue;
      if (value === null || value === '') delete hit[part];
      else hit[part] = value;
    }
    if (to.primary === true && !isBare(hit)) clearOtherPrimaries(values, hit);
  }
  if (hits.length > 0 || Object.values(clean(to) as Json).length === 0) return;
  if (orAdd === undefined) throw new Error('NO_TARGET');
  const made = clean(orAdd) as Json;
  const takesPrimary =
    JSON.stringify(where).includes('"primary":') || Object.keys(to).every((part) => part === 'primary');
  if (!takesPrimary && made.primary === true && values.some((value) => value.primary === true && !isBare(value))) {
    delete made.primary;
  }
  addOne(field, values, made);
}

function addOne(field: string, values: Json[], value: Json): void {
  if (Object.keys(value).length === 0) return;
  const equal = values.find((other) => identity(field, other) === identity(field, value));
  if (equal === undefined) {
    put(values, value);
    return;
  }
  mergeInto(field, equal, value);
  if (value.primary === true && !isBare(equal)) clearOtherPrimaries(values, equal);
}

function mergeInto(field: string, equal: Json, value: Json): void {
  for (const [part, one] of Object.entries(value)) {
    if (typeof one !== 'string' || folded(field, part, equal[part]) !== folded(field, part, one)) equal[part] = one;
  }
}

function put(values: Json[], value: Json): void {
  values.push(value);
  if (value.primary === true && !isBare(value)) clearOtherPrimaries(values, value);
}

function clearOtherPrimaries(values: Json[], chosen: Json): void {
  for (const value of values) if (value !== chosen && value.primary === true && !isBare(value)) value.primary = false;
}

/** Values with the same identity are merged: they differ at most in `primary`, and in `display` next to a `value`. */
function identity(field: string, value: Json): string {
  const parts = Object.keys(value).filter((part) => part !== 'primary' && !(part === 'display' && 'value' in value));
  return JSON.stringify(parts.sort().map((part) => [part, folded(field, part, value[part])]));
}

function folded(field: string, part: string, text: unknown): unknown {
  const isExact = part === 'value' && EXACT_LISTS.includes(field);
  return typeof text === 'string' && !isExact ? text.toLowerCase() : text;
}

/** Drops null, undefined, empty texts, lists and objects, which all mean that there is no value. */
function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, clean(inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => !isEmpty(inner)));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
