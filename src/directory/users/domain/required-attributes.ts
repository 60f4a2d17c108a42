import { valueOfType } from '../../../kernel/typed-value.ts';
import type { UserProfile } from './user-profile.ts';

/** What the customers' page calls required beside `userName`; a user without it is accepted, and marked. */
export const REQUIRED_ATTRIBUTES = ['WORK_EMAIL', 'EXTERNAL_ID'] as const;

/** What the customers' page calls required beside `userName`. */
export type RequiredAttribute = (typeof REQUIRED_ATTRIBUTES)[number];

/** Names what lacks, in the order of the customers' page. */
export function missingAttributes(profile: UserProfile): RequiredAttribute[] {
  const missing: RequiredAttribute[] = [];
  if (valueOfType(profile.emails ?? [], 'work') === null) missing.push('WORK_EMAIL');
  if (!profile.externalId) missing.push('EXTERNAL_ID');
  return missing;
}
