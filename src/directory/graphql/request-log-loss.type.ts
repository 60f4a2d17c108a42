import { Int, ObjectType } from 'type-graphql';
import type { RequestLogLoss } from '../domain/request-log-loss.ts';
import { RequiredField } from './fields.ts';
import { DateTime } from './scalars.ts';

@ObjectType('RequestLogLoss', {
  description: 'What the request log left out on one day, because the enterprise had used up its quota of bytes.',
  simpleResolvers: true,
})
export class RequestLogLossType implements RequestLogLoss {
  @RequiredField(() => DateTime, 'The day, by its beginning in UTC.')
  declare readonly day: Date;

  @RequiredField(() => Int, 'Bodies of requests that were refused or failed.')
  declare readonly bodies: number;

  @RequiredField(() => Int, 'Whole entries.')
  declare readonly entries: number;
}
