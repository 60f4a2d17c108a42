import type { ComplexityEstimatorArgs } from 'graphql-query-complexity/cjs';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { Fault } from '../../../kernel/fault.ts';
import { registerEnum } from '../../graphql/enums.ts';
import { RequiredField } from '../../graphql/fields.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { type BucketEdges, type Buckets, bucketsOf, type TimeUnit } from '../../shared/time-buckets.ts';
import { invalidValue } from '../../shared/value-faults.ts';
import type { ActivityPoint } from '../domain/activity.ts';
import { TallyType } from './tally.type.ts';

/** Maximum number of buckets in one answer. */
export const MAX_BUCKETS = 1_000;

const TimeUnitEnum = registerEnum<TimeUnit>({
  name: 'TimeUnit',
  description: 'Length of a time bucket.',
  values: {
    MINUTE: 'One minute.',
    HOUR: 'One hour, starting at a full UTC hour.',
    DAY: 'One day in the time zone: 23 or 25 hours when daylight saving time begins or ends.',
    WEEK: 'One week in the time zone, starting on Monday.',
    MONTH: 'One calendar month in the time zone.',
  },
});

@ArgsType()
export class ActivityArgs implements Buckets {
  @RequiredField(() => DateTime, 'Start of the time range. The first bucket contains this time.')
  declare readonly from: Date;

  @RequiredField(
    () => DateTime,
    'End of the time range, exclusive. The last bucket contains the last millisecond before this time.',
  )
  declare readonly until: Date;

  @RequiredField(() => TimeUnitEnum, 'Length of each bucket.')
  declare readonly unit: TimeUnit;

  @Field(() => String, {
    defaultValue: 'UTC',
    description: 'Time zone of days, weeks and months: an IANA name such as `America/Toronto`.',
  })
  declare readonly timeZone: string;
}

@ObjectType('ActivityPoint', { description: 'Activity in one time bucket.', simpleResolvers: true })
export class ActivityPointType extends TallyType implements ActivityPoint {
  @RequiredField(() => DateTime, 'Start of the bucket.')
  declare readonly from: Date;

  @RequiredField(() => Int, 'Number of users at the end of the bucket.')
  declare readonly users: number;
}

/**
 * Divides a time range into buckets.
 *
 * @throws Fault `INVALID_VALUE`, `LIMIT_EXCEEDED`
 */
export function readBuckets(asked: Buckets): BucketEdges {
  if (asked.from >= asked.until) throw invalidValue('until', 'must be after from');
  const buckets = bucketsOf(asked, MAX_BUCKETS + 1);
  if (buckets.starts.length <= MAX_BUCKETS) return buckets;
  const sentence = `activity returns ${MAX_BUCKETS} buckets at most; use a longer unit or a shorter time range.`;
  throw new Fault('LIMIT_EXCEEDED', sentence, 'unit');
}

/** The cost of `activity`: that of its selection, for each bucket; buckets are counted in UTC. */
export function bucketsCost({ args, childComplexity }: ComplexityEstimatorArgs): number {
  const { from, until, unit } = args as { readonly from: Date; readonly until: Date; readonly unit: TimeUnit };
  return 1 + bucketsOf({ from, until, unit, timeZone: 'UTC' }, MAX_BUCKETS).starts.length * childComplexity;
}
