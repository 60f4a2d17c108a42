import { describe, expect, it } from '@jest/globals';
import { activityPoints } from '../../../../src/directory/insight/domain/activity.ts';
import { EMPTY_TALLY } from '../../../../src/directory/insight/domain/tally.ts';

const [MONDAY, TUESDAY, WEDNESDAY] = [new Date('2030-01-07'), new Date('2030-01-08'), new Date('2030-01-09')];

describe('activityPoints', () => {
  it('fills in empty buckets, and counts users backwards from the current number', () => {
    const points = activityPoints([MONDAY, TUESDAY, WEDNESDAY], {
      buckets: [{ ...EMPTY_TALLY, from: WEDNESDAY, created: 3, deleted: 1 }],
      users: 10,
      growthSince: 4,
    });

    expect(points.map(({ from, users, created }) => [from, users, created])).toEqual([
      [MONDAY, 4, 0],
      [TUESDAY, 4, 0],
      [WEDNESDAY, 6, 3],
    ]);
  });
});
