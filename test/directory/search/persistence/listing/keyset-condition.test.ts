import { describe, expect, it } from '@jest/globals';
import { Bindings } from '../../../../../src/directory/database/dynamic-statement.ts';
import type { UserOrder } from '../../../../../src/directory/search/domain/user-order.ts';
import { keysetCondition } from '../../../../../src/directory/search/persistence/listing/keyset-condition.ts';
import { newId, type UserId } from '../../../../../src/kernel/ids.ts';

const byName: UserOrder[] = [{ by: 'userName', direction: 'DESC' }];

describe('a keyset condition', () => {
  const id = newId<UserId>();
  const textAfter = (keys: (string | null)[], orderBy: UserOrder[]) =>
    keysetCondition({ after: { id, keys }, orderBy }, new Bindings()).text;

  it('continues after the key, and by ID after the same key', () => {
    expect(textAfter(['ada'], byName)).toBe(
      '(u.user_name_key <= $2::text AND (u.user_name_key < $2::text OR u.id > $1::uuid))',
    );
  });

  it('continues with users without a value last if ascending, and first if descending', () => {
    expect(textAfter(['x'], [{ by: 'title', direction: 'ASC' }])).toMatch(/IS NULL OR/);
    expect(textAfter([null], [{ by: 'title', direction: 'DESC' }])).toMatch(/IS NOT NULL OR/);
  });
});
