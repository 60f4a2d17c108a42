import type { AccessTokenId, EnterpriseId, RequestId, UserId } from '../../../kernel/ids.ts';
import { USER_FIELDS, type UserField } from './user-attributes.ts';
import type { UserProfile } from './user-profile.ts';

/** What a revision records: one of the four changes of a user, or the erasure of a deleted user's data. */
export const REVISION_OPERATIONS = ['CREATE', 'REPLACE', 'UPDATE', 'DELETE', 'ERASE'] as const;

/** One of `REVISION_OPERATIONS`. */
export type RevisionOperation = (typeof REVISION_OPERATIONS)[number];

/** Who changes a user, when, how and in which request; stores write it with the change. */
export interface RevisionMark {
  readonly at: Date;
  /** `null` for the administration token of the installation, which belongs to no enterprise. */
  readonly accessTokenId: AccessTokenId | null;
  readonly requestId: RequestId;
  readonly operation: RevisionOperation;
  /**
   * The attributes that differ from the previous revision: all for a creation, none for an erasure. A deletion is
   * stored with all attributes of the user, whatever its mark has.
   */
  readonly fields: readonly UserField[];
}

/** One stored change of one user. */
export interface Revision extends RevisionMark {
  /** Orders the changes of an enterprise; later is larger. A decimal integer as text. */
  readonly sequence: string;
  readonly enterpriseId: EnterpriseId;
  readonly userId: UserId;
  readonly version: number;
  readonly createdAt: Date;
  /** The profile after the change; of a deletion, the profile before it; `null` once the user is erased. */
  readonly profile: UserProfile | null;
  /** The profile of the previous revision; `null` for the first one that is kept, and once the user is erased. */
  readonly previous: UserProfile | null;
}

/** Lists the attributes that differ between two profiles; the order of values counts (RFC 7643 §2.4 keeps it). */
export function changedFields(before: Partial<UserProfile>, after: Partial<UserProfile>): UserField[] {
  return USER_FIELDS.filter((field) => !isEqual(before[field], after[field]));
}

function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isEqual(a[key], b[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
