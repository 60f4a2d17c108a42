import { Int, ObjectType } from 'type-graphql';
import { RequiredField } from '../../graphql/fields.ts';
import { DateTime } from '../../graphql/scalars.ts';
import type { ActivityPoint } from '../domain/activity.ts';
import { TallyType } from './tally.type.ts';

@ObjectType('ActivityPoint', { description: 'Activity in one time bucket.', simpleResolvers: true })
export class ActivityPointType extends TallyType implements ActivityPoint {
  @RequiredField(() => DateTime, 'Start of the bucket.')
  declare readonly from: Date;

  @RequiredField(() => Int, 'Number of users at the end of the bucket.')
  declare readonly users: number;
}
