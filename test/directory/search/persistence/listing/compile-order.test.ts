import { describe, expect, it } from '@jest/globals';
import { indexCondition, scanCondition } from '../../../../../src/directory/database/predicate.ts';
import { compileOrder, onlyKeyOf } from '../../../../../src/directory/search/persistence/listing/compile-order.ts';

const byName = [{ by: 'userName', direction: 'DESC' }] as const;

describe('an order', () => {
  it('is that of creation by default', () => {
    expect(onlyKeyOf([])).toEqual({ by: 'id', direction: 'ASC' });
    expect(compileOrder([], scanCondition(''))).toBe('u.id');
  });

  it('sorts by expressions without an index if an index serves the filter', () => {
    expect(compileOrder(byName, scanCondition(''))).toBe('u.user_name_key DESC, u.id');
    expect(compileOrder(byName, indexCondition(''))).toBe(`(u.user_name_key || '') DESC, u.id::text COLLATE "C"`);
  });
});
