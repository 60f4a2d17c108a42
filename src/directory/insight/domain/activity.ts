import { EMPTY_TALLY, type Tally } from './tally.ts';

/** The activity in one time bucket, and the number of users at its end. */
export interface ActivityPoint extends Tally {
  /** Start of the bucket. */
  readonly from: Date;
  /** Number of users at the end of the bucket. */
  readonly users: number;
}

/** The activity in one bucket, as stored. */
export interface CountedBucket extends Tally {
  readonly from: Date;
}

/** The stored activity of a time range. */
export interface CountedActivity {
  /** In any order; empty buckets are omitted. */
  readonly buckets: readonly CountedBucket[];
  /** Current number of users. */
  readonly users: number;
  /** Change of the number of users since the end of the time range. */
  readonly growthSince: number;
}

/** Fills in empty buckets, and counts users backwards from the current number. Oldest first. */
export function activityPoints(
  starts: readonly Date[],
  { buckets, users, growthSince }: CountedActivity,
): ActivityPoint[] {
  const counted = new Map(buckets.map((bucket) => [bucket.from.getTime(), bucket]));
  let atEnd = users - growthSince;
  const points = starts.toReversed().map((from): ActivityPoint => {
    const tally = counted.get(from.getTime()) ?? EMPTY_TALLY;
    const point = { ...tally, from, users: atEnd };
    atEnd -= tally.created - tally.deleted;
    return point;
  });
  return points.reverse();
}
