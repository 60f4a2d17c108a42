import { ArgsType, Field } from 'type-graphql';
import type { Buckets, TimeUnit } from '../domain/time-buckets.ts';
import { RequiredField } from './fields.ts';
import { TimeUnitEnum } from './numbers.enums.ts';
import { DateTime } from './scalars.ts';

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
