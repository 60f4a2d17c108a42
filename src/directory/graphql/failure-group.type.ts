import { Int, ObjectType } from 'type-graphql';
import type { RequestId } from '../../kernel/ids.ts';
import { OptionalText, RequiredField } from './fields.ts';
import { RequestType } from './request.type.ts';
import { DateTime } from './scalars.ts';

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

  @RequiredField(() => String, 'The reason in the response; empty if the façade gave none.')
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
    'How many of those users are still failing: no change that a façade asked for was made of them since. Whoever never came ' +
      'to be is healed by a creation of that name, where the installation keeps names.',
  )
  declare readonly stillFailing: number;

  @RequiredField(() => Int, 'How many of those users a change was made of since.')
  declare readonly healed: number;

  /** The requests that the lists of the schema answer. */
  declare readonly stillFailingRequests: readonly RequestId[];
  declare readonly healedRequests: readonly RequestId[];
}
