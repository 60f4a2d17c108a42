import { fold } from '../../../kernel/fold.ts';
import type { UserId } from '../../../kernel/ids.ts';
import type { User } from './user.ts';

/** Begins what is no part of a name any more; no folded name holds a capital letter of ASCII. */
export const CONFLICT = 'CONFLICT ';

/** A character that shows: neither white space nor what has no width, unless it alters the one before it. */
const SHOWN = String.raw`[^\p{White_Space}\p{Default_Ignorable_Code_Point}]`;

/** From the first character that shows to the last; in time proportional to the text, whatever it holds. */
const WITHOUT_BLANK_ENDS = new RegExp(String.raw`${SHOWN}(?:.*(?:${SHOWN}|\p{Variation_Selector}))?`, 'su');

/**
 * What `userName` is unique by and found by: without regard to case, and to white space and zero-width characters at its
 * ends, which nobody sees (RFC 8265 §3). Of a name in which nothing shows it is all that it holds.
 */
export function userNameKey(userName: string): string {
  return fold(WITHOUT_BLANK_ENDS.exec(userName)?.[0] ?? userName);
}

/** Whether a name holds nothing that shows. */
export function isBlankName(userName: string): boolean {
  return !WITHOUT_BLANK_ENDS.test(userName);
}

/** What somebody has instead whose name another one has, from a time when the two names counted as different. */
export function conflictKey(key: string, id: UserId): string {
  return `${key}${CONFLICT}${id}`;
}

/** What a user stands under in the order of names. */
export function userNameKeyOf({ id, profile, hasUserNameConflict }: User): string {
  const key = userNameKey(profile.userName);
  return hasUserNameConflict ? conflictKey(key, id) : key;
}
