import { ArgsType } from 'type-graphql';
import type { Buckets, TimeUnit } from '../domain/time-buckets.ts';
import { RequiredField } from './fields.ts';
import { TimeUnitEnum } from './numbers.enums.ts';
import { DateTime } from './scalars.ts';

@ArgsType()
export class ActivityArgs implements Buckets {
  @RequiredField(() => DateTime, 'The first bucket is the one that holds this moment.')
  declare readonly from: Date;

  @RequiredField(() => DateTime, 'The last bucket is the one that holds the last moment before this one.')
  declare readonly until: Date;

  @RequiredField(() => TimeUnitEnum, 'How long each bucket is.')
  declare readonly unit: TimeUnit;
}
