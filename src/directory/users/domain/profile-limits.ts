import { assertText } from '../../shared/storable-text.ts';
import { fieldRequired, invalidValue } from '../../shared/value-faults.ts';
import type { MultiAttribute } from './user-attributes.ts';
import { isBlankName, userNameKey } from './user-name-key.ts';
import type { UserProfile } from './user-profile.ts';

/**
 * Maximum bytes in UTF-8 of the `userName` key and of `externalId`: each has a B-tree index, whose entries are limited.
 */
const MAX_KEY_BYTES = 1_000;

/** Maximum number of values of one multi-valued attribute. */
const MAX_VALUES = 1_000;

/**
 * Maximum characters of a profile as JSON. Each change reads and writes the whole profile, each revision stores it, and
 * a page holds many. Entra sends about 2,000 characters per user.
 */
const MAX_PROFILE_LENGTH = 100_000;

/**
 * Checks the limits of a stored profile. Two exceptions let existing users still be changed, e.g. deactivated: a
 * profile that is already longer may keep its length, and a blank `userName` may stay as it is.
 *
 * @param before the profile before the change
 * @throws Fault `FIELD_REQUIRED` for a blank `userName`, `INVALID_VALUE` for a text that is too long or cannot be
 * stored, and for a profile that is too long as a whole
 */
export function assertProfile(
  profile: Partial<UserProfile>,
  before: Partial<UserProfile>,
): asserts profile is UserProfile {
  const { userName = '' } = profile;
  const isUnchanged = userName !== '' && userName === before.userName;
  if (isBlankName(userName) && !isUnchanged) throw fieldRequired('userName');
  assertTexts('', profile);
  assertKey('userName', userNameKey(userName));
  assertKey('externalId', profile.externalId ?? '');
  const { length } = JSON.stringify(profile);
  if (length > MAX_PROFILE_LENGTH && length > JSON.stringify(before).length) {
    throw invalidValue('user', `has more than ${MAX_PROFILE_LENGTH} characters in total; shorten it`);
  }
}

/** @throws Fault `INVALID_VALUE` for more than 1,000 values */
export function assertCount(attribute: MultiAttribute, values: number): void {
  if (values <= MAX_VALUES) return;
  throw invalidValue(attribute, `has more than ${MAX_VALUES} values; send fewer`);
}

function assertKey(field: 'userName' | 'externalId', key: string): void {
  if (new TextEncoder().encode(key).length <= MAX_KEY_BYTES) return;
  throw invalidValue(field, `is longer than ${MAX_KEY_BYTES} bytes; shorten it`);
}

function assertTexts(field: string, value: unknown): void {
  if (typeof value === 'string') assertText(field, value);
  if (Array.isArray(value)) {
    for (const element of value) assertTexts(field, element);
  } else if (typeof value === 'object' && value !== null) {
    for (const [part, inner] of Object.entries(value)) assertTexts(field ? `${field}.${part}` : part, inner);
  }
}
