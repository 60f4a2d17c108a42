import { describe, expect, it } from '@jest/globals';
import type { UserOrder } from '../../../../src/directory/search/domain/user-order.ts';
import { keysetToCursor, parseUserCursor } from '../../../../src/directory/search/graphql/user-cursor.ts';
import { newId, type UserId } from '../../../../src/kernel/ids.ts';

const id = newId<UserId>();
const byTitle: UserOrder[] = [{ by: 'title', direction: 'ASC' }];

describe('the cursor of a user', () => {
  it.each<[UserOrder[], (string | null)[]]>([
    [[], []],
    [byTitle, ['']],
    [byTitle, [null]],
    [
      [
        { by: 'updatedAt', direction: 'DESC' },
        { by: 'id', direction: 'ASC' },
      ],
      ['2026-01-02T03:04:05.678Z', id],
    ],
  ])('returns the keyset that it was written from: %j', (orderBy, keys) => {
    expect(parseUserCursor(keysetToCursor({ id, keys }, orderBy), orderBy)).toEqual({ id, keys });
  });

  it('is refused in another order', () => {
    const cursor = keysetToCursor({ id, keys: ['a'] }, byTitle);

    expect(() => parseUserCursor(cursor, [{ by: 'title', direction: 'DESC' }])).toThrow(
      expect.objectContaining({ code: 'INVALID_VALUE' }),
    );
    expect(() => parseUserCursor(cursor, [])).toThrow(expect.objectContaining({ code: 'INVALID_VALUE' }));
  });
});
