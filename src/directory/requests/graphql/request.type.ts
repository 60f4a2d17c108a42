import { Float, ID, Int, ObjectType } from 'type-graphql';
import type { AccessTokenId, EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import { registerEnum } from '../../graphql/enums.ts';
import { OptionalField, OptionalText, RequiredField } from '../../graphql/fields.ts';
import { DateTime, Json } from '../../graphql/scalars.ts';
import type { Deviation } from '../domain/deviation.ts';
import type { RequestEntry, RequestOutcome } from '../domain/request-entry.ts';

export const RequestOutcomeEnum = registerEnum<RequestOutcome>({
  name: 'RequestOutcome',
  description: 'The result of a request.',
  values: {
    SUCCEEDED: 'The request succeeded (HTTP status below 400).',
    REFUSED: 'The request was rejected for a reason that the caller can fix (HTTP status 4xx).',
    FAILED: 'The request failed on our side (HTTP status 5xx).',
  },
});

@ObjectType('Request', {
  description:
    'An entry of the request log: a request through a gateway, or a GraphQL request that ' +
    'changed users, and its result.',
  simpleResolvers: true,
})
export class RequestType implements RequestEntry {
  @RequiredField(() => ID, 'The correlation ID, as in the `X-Request-Id` header.')
  declare readonly id: RequestId;

  @RequiredField(() => DateTime, 'When it arrived.')
  declare readonly at: Date;

  @RequiredField(() => String, 'HTTP method, e.g. `PATCH`.')
  declare readonly method: string;

  @RequiredField(() => String, 'Path below the tenant URL, without the query string; `/graphql` for GraphQL requests.')
  declare readonly path: string;

  @RequiredField(() => [String], 'The attributes named in the request, never their values.')
  declare readonly attributes: readonly string[];

  @OptionalText('Name of the GraphQL operation of the request; `null` if it was rejected before that.')
  declare readonly operation: string | null;

  @RequiredField(() => Int, 'HTTP status of the answer.')
  declare readonly status: number;

  @RequiredField(() => RequestOutcomeEnum, 'The result.')
  declare readonly outcome: RequestOutcome;

  declare readonly reason: string | null;

  @OptionalText('SCIM error type, e.g. `uniqueness` (RFC 7644 §3.12).')
  declare readonly scimType: string | null;

  @RequiredField(() => Float, 'Response time in milliseconds.')
  declare readonly durationMs: number;

  @OptionalField(() => ID, 'The user of the request, as far as known.')
  declare readonly userId: string | null;

  @OptionalText(
    'The `userName` in a request that was rejected or failed; `null` otherwise, after the user was erased, and if the ' +
      'installation does not store names.',
  )
  declare readonly userName: string | null;

  @RequiredField(
    () => [String],
    'Names of the variables of the GraphQL operation, e.g. `changes.title`, without values.',
  )
  declare readonly variables: readonly string[];

  @OptionalField(
    () => Json,
    'The request body with values masked, at most 4 KB. Stored only for requests that were rejected or ' +
      'failed, and only if the body is JSON.',
  )
  declare readonly body: unknown;

  /** Returned as `dialects`. */
  declare readonly deviations: readonly Deviation[];

  /** Not in the schema, which has the user itself. */
  declare readonly conflictingUserId: string | null;

  /** Not in the schema, which has the access token itself. */
  declare readonly accessTokenId: AccessTokenId | null;

  /** Not in the schema. */
  declare readonly enterpriseId: EnterpriseId;
}
