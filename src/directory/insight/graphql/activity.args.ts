import { ArgsType, Field } from 'type-graphql';
import { RequiredField } from '../../graphql/fields.ts';
import { DateTime } from '../../graphql/scalars.ts';
import type { Buckets, TimeUnit } from '../../shared/time-buckets.ts';
import { TimeUnitEnum } from './numbers.enums.ts';

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
