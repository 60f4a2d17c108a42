import { describe, expect, it } from '@jest/globals';
import { keysetOf, SORTED_CHARACTERS, type UserOrderKey } from '../../../../src/directory/search/domain/user-order.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { aUser } from '../../../support/directory/given.ts';

const user = aUser(1 as EnterpriseId, {
  userName: ' Ada ',
  title: 'ÜNAL',
  active: true,
  emails: [{ value: 'first' }, { value: 'Primary', primary: true }],
  photos: [{ value: 'https://a/B' }],
});
const keyOf = (by: UserOrderKey) => keysetOf(user, [{ by, direction: 'ASC' }]).keys[0];

describe('the keyset of a user', () => {
  it.each<[UserOrderKey, string | null]>([
    ['id', user.id],
    ['createdAt', user.createdAt],
    ['userName', 'ada'],
    ['title', 'ünal'],
    ['active', 'true'],
    ['nickName', null],
    ['emails.value', 'primary'],
    ['photos.value', 'https://a/B'],
  ])('has the compared form of %s', (by, key) => {
    expect(keyOf(by)).toBe(key);
  });

  it('has the first characters of a long text, counted by code points', () => {
    const long = { ...user, profile: { ...user.profile, title: '𝒜'.repeat(300) } };

    expect([...(keysetOf(long, [{ by: 'title', direction: 'ASC' }]).keys[0] ?? '')]).toHaveLength(SORTED_CHARACTERS);
  });
});
