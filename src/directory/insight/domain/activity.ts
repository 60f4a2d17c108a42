import { EMPTY_TALLY, type Tally } from './tally.ts';

/** What happened in one bucket. */
export interface ActivityPoint extends Tally {
  /** Start of the bucket. */
  readonly from: Date;
  /** Users that there were at its end. */
  readonly users: number;
}

/** What was counted where anything was. */
export interface CountedBucket extends Tally {
  readonly from: Date;
}

/** What a store knows of a stretch of time. */
export interface CountedActivity {
  /** In any order, those without anything left out. */
  readonly buckets: readonly CountedBucket[];
  /** Users that there are after everything that was counted. */
  readonly users: number;
  /** By how many users grew, or shrank, after the stretch. */
  readonly growthSince: number;
}

/** Every bucket, oldest first, with the users at its end, reckoned backwards from those that there are. */
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
