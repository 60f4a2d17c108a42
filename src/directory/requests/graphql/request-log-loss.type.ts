import { Int, ObjectType } from 'type-graphql';
import { RequiredField } from '../../graphql/fields.ts';
import { DateTime } from '../../graphql/scalars.ts';
import type { RequestLogLoss } from '../domain/request-log-loss.ts';

@ObjectType('RequestLogLoss', {
  description:
    'What the request log did not store on one day, because the enterprise had reached its daily quota of bytes.',
  simpleResolvers: true,
})
export class RequestLogLossType implements RequestLogLoss {
  @RequiredField(() => DateTime, 'The day, as its start in UTC.')
  declare readonly day: Date;

  @RequiredField(() => Int, 'Number of omitted bodies of rejected or failed requests.')
  declare readonly bodies: number;

  @RequiredField(() => Int, 'Number of omitted entries.')
  declare readonly entries: number;
}
