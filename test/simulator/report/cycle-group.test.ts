import { describe, expect, it } from '@jest/globals';
import { CycleGroups, groupOf, mergeGroups } from '../../../src/simulator/report/cycle-group.ts';
import { cycle } from './cycles.ts';

describe('groups of cycles', () => {
  it('sum their counts; escrow is the later state', () => {
    const [one, other] = [cycle(1, { created: 2, escrowed: 5 }), cycle(2, { created: 3, escrowed: 1 })];

    expect(mergeGroups(groupOf(one), groupOf(other))).toMatchObject({
      created: 5,
      escrowed: 1,
      first: { number: 1 },
      last: { number: 2 },
    });
  });

  it('stay within their limit, in order, and lose no cycle', () => {
    const groups = new CycleGroups(4);
    for (let number = 1; number <= 21; number++) groups.add(cycle(number, { created: 1 }));

    const list = groups.list();

    expect(list.length).toBeLessThanOrEqual(4);
    expect(list.reduce((sum, { created }) => sum + created, 0)).toBe(21);
    expect(list.flatMap(({ first, last }) => [first.number, last.number])).toEqual(
      list.flatMap(({ first, last }) => [first.number, last.number]).toSorted((a, b) => a - b),
    );
  });
});
