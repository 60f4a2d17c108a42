import { valueOfType } from '../../../kernel/typed-value.ts';
import type { UserProfile } from './user-profile.ts';

/**
 * The attributes that the customers' setup page requires in addition to `userName`. The directory accepts a user
 * without them and marks the user: Microsoft's validator creates such users.
 */
export const REQUIRED_ATTRIBUTES = ['WORK_EMAIL', 'EXTERNAL_ID'] as const;

/** One of `REQUIRED_ATTRIBUTES`. */
export type RequiredAttribute = (typeof REQUIRED_ATTRIBUTES)[number];

/** Lists the required attributes that a profile lacks, in the order of the setup page. */
export function missingAttributes(profile: UserProfile): RequiredAttribute[] {
  const missing: RequiredAttribute[] = [];
  if (valueOfType(profile.emails ?? [], 'work') === null) missing.push('WORK_EMAIL');
  if (!profile.externalId) missing.push('EXTERNAL_ID');
  return missing;
}
