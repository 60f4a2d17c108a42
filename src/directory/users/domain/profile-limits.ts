import { assertText } from '../../shared/storable-text.ts';
import { fieldRequired, invalidValue } from '../../shared/value-faults.ts';
import type { MultiAttribute } from './user-attributes.ts';
import { isBlankName, userNameKey } from './user-name-key.ts';
import type { UserProfile } from './user-profile.ts';

/** Bytes in UTF-8 of `userName`, folded, and of `externalId`: both are looked up by an index. */
const MAX_KEY_BYTES = 1_000;

/** Values of one multi-valued attribute. */
const MAX_VALUES = 1_000;

/**
 * Characters of a whole profile as JSON: each change reads and writes all of it, each revision keeps all of it, and a page
 * holds many of them. What Entra sends of a person has about 2,000.
 */
const MAX_PROFILE_LENGTH = 100_000;

/**
 * Says what every stored profile keeps to. One that is longer already, from a time of another limit, may stay as long, and
 * a `userName` in which nothing shows may stay, so that whoever has it can still be deactivated.
 *
 * @param before the profile that it comes from
 * @throws Fault `FIELD_REQUIRED` without a `userName` that shows, `INVALID_VALUE` for a text that is too long or cannot be stored, and
 * for a profile that is too long as a whole
 */
export function assertProfile(
  profile: Partial<UserProfile>,
  before: Partial<UserProfile>,
): asserts profile is UserProfile {
  const { userName = '' } = profile;
  const isKept = userName !== '' && userName === before.userName;
  if (isBlankName(userName) && !isKept) throw fieldRequired('userName');
  assertTexts('', profile);
  assertKey('userName', userNameKey(userName));
  assertKey('externalId', profile.externalId ?? '');
  const { length } = JSON.stringify(profile);
  if (length > MAX_PROFILE_LENGTH && length > JSON.stringify(before).length) {
    throw invalidValue('user', `has more than ${MAX_PROFILE_LENGTH} characters in total; shorten it`);
  }
}

/** @throws Fault `INVALID_VALUE` for more than 1 000 values */
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
