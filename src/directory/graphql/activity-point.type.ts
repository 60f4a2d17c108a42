import { Int, ObjectType } from 'type-graphql';
import type { ActivityPoint } from '../domain/activity.ts';
import { RequiredField } from './fields.ts';
import { DateTime } from './scalars.ts';
import { TallyType } from './tally.type.ts';

@ObjectType('ActivityPoint', { description: 'What happened in one bucket of time.', simpleResolvers: true })
export class ActivityPointType extends TallyType implements ActivityPoint {
  @RequiredField(() => DateTime, 'Where the bucket begins.')
  declare readonly from: Date;

  @RequiredField(() => Int, 'Users that there were at the end of the bucket.')
  declare readonly users: number;
}
