import { USER_FIELDS, type UserField } from './user-attributes.ts';
import type { UserProfile } from './user-profile.ts';

/** Names the attributes that differ between two profiles; the order of values counts (RFC 7643 §2.4 keeps it). */
export function changedFields(before: Partial<UserProfile>, after: Partial<UserProfile>): UserField[] {
  return USER_FIELDS.filter((field) => !isSame(before[field], after[field]));
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
