import { describe, expect, it } from '@jest/globals';
import { ValueList } from '../../../../../src/directory/users/domain/delta/value-list.ts';

const work = { value: 'w', type: 'work' };
const home = { value: 'h', type: 'home' };

describe('ValueList', () => {
  it('merges equal values when it normalizes, and keeps the result primary', () => {
    const list = new ValueList('emails', [
      { ...work, primary: true },
      { ...work, value: 'W', display: 'D' },
    ]);

    expect(list.normalized()).toEqual([{ ...work, display: 'D', primary: true }]);
  });

  it('drops values with only type and primary when it normalizes', () => {
    expect(new ValueList('emails', [{ type: 'work', primary: true }, home]).normalized()).toEqual([home]);
  });

  it('finds a value again after a change of its identity', () => {
    const list = new ValueList('emails', [work]);
    list.add([home]);
    list.set([0], { value: 'x' });
    list.add([work, { value: 'X', type: 'work' }]);

    expect(list.normalized()).toEqual([{ ...work, value: 'x' }, home, work]);
  });

  it('counts the characters of removed values, too', () => {
    const list = new ValueList('emails', [work]);
    list.remove(() => true);

    expect([list.length, list.characters]).toEqual([0, 'wwork'.length]);
  });
});
