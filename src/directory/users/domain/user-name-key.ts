import { fold } from '../../../kernel/fold.ts';
import type { UserId } from '../../../kernel/ids.ts';
import type { User } from './user.ts';

/** Separates a key from the ID in `conflictKey`; no folded name contains its capital letters. */
export const CONFLICT_MARK = 'CONFLICT ';

/** A visible character: neither white space nor of zero width, except a variation selector after another character. */
const VISIBLE = String.raw`[^\p{White_Space}\p{Default_Ignorable_Code_Point}]`;

/** Matches from the first visible character to the last, in linear time for any text. */
const TRIMMED = new RegExp(String.raw`${VISIBLE}(?:.*(?:${VISIBLE}|\p{Variation_Selector}))?`, 'su');

/**
 * The key by which a `userName` is unique and looked up: folded, and trimmed of white space and zero-width characters,
 * which are invisible (RFC 8265 §3). A name without a visible character is not trimmed.
 */
export function userNameKey(userName: string): string {
  return fold(TRIMMED.exec(userName)?.[0] ?? userName);
}

/** Whether a name has no visible character. */
export function isBlankName(userName: string): boolean {
  return !TRIMMED.test(userName);
}

/** The key of a user whose name another user has, from a time when the two names counted as different. */
export function conflictKey(key: string, id: UserId): string {
  return `${key}${CONFLICT_MARK}${id}`;
}

/** The key under which a user is stored and sorted. */
export function storedUserNameKey({ id, profile, hasUserNameConflict }: User): string {
  const key = userNameKey(profile.userName);
  return hasUserNameConflict ? conflictKey(key, id) : key;
}
