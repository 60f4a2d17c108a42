import { Int, ObjectType } from 'type-graphql';
import type { RequestId } from '../../kernel/ids.ts';
import { OptionalText, RequiredField } from './fields.ts';
import { RequestType } from './request.type.ts';
import { DateTime } from './scalars.ts';

@ObjectType('FailureGroup', {
  description: 'Requests that were refused or failed for one cause.',
  simpleResolvers: true,
})
export class FailureGroupType {
  @RequiredField(() => Int, 'HTTP status that was answered.')
  declare readonly status: number;

  @OptionalText("SCIM's own keyword for the refusal, e.g. `uniqueness` (RFC 7644 §3.12).")
  declare readonly scimType: string | null;

  @OptionalText('Name of the GraphQL operation that they became; `null` when they were refused before that.')
  declare readonly operation: string | null;

  @RequiredField(() => String, 'The sentence that was answered; empty when the façade told none.')
  declare readonly reason: string;

  @RequiredField(() => Int, 'How many requests.')
  declare readonly requests: number;

  @RequiredField(
    () => Int,
    'How many different users they were about, by id or by the `userName` that they gave, as far as they tell.',
  )
  declare readonly users: number;

  @RequiredField(() => DateTime, 'When the first of them came in, of those that were looked at.')
  declare readonly firstAt: Date;

  @RequiredField(() => DateTime, 'When the last of them came in.')
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
