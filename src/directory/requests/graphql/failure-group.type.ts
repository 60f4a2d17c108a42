import { Int, ObjectType } from 'type-graphql';
import type { RequestId } from '../../../kernel/ids.ts';
import { OptionalText, RequiredField } from '../../graphql/fields.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { RequestType } from './request.type.ts';

@ObjectType('FailureGroup', {
  description: 'Requests that were rejected or failed for the same cause.',
  simpleResolvers: true,
})
export class FailureGroupType {
  @RequiredField(() => Int, 'HTTP status of the response.')
  declare readonly status: number;

  @OptionalText('SCIM error type, e.g. `uniqueness` (RFC 7644 §3.12).')
  declare readonly scimType: string | null;

  @OptionalText('Name of the GraphQL operation of the requests; `null` if they were rejected before that.')
  declare readonly operation: string | null;

  declare readonly reason: string;

  @RequiredField(() => Int, 'Number of requests.')
  declare readonly requests: number;

  @RequiredField(
    () => Int,
    'Number of distinct users of these requests, by ID or by the `userName` sent, as far as known.',
  )
  declare readonly users: number;

  @RequiredField(() => DateTime, 'When the first of them arrived, among those evaluated.')
  declare readonly firstAt: Date;

  @RequiredField(() => DateTime, 'When the last of them arrived.')
  declare readonly lastAt: Date;

  @RequiredField(() => RequestType, 'The last of them.')
  declare readonly lastRequest: RequestType;

  @RequiredField(
    () => Int,
    'Number of those users who are still failing: no later request for them through a gateway has succeeded; reads ' +
      'count only after a failed read. A user who was never created has succeeded once a user with this name is ' +
      'created, if the installation stores names.',
  )
  declare readonly stillFailing: number;

  @RequiredField(() => Int, 'Number of those users who have succeeded since.')
  declare readonly healed: number;

  /** Ids of the requests that the fields of the same names return. */
  declare readonly stillFailingRequests: readonly RequestId[];
  declare readonly healedRequests: readonly RequestId[];
}
