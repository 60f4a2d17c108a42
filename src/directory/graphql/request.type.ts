import { Float, ID, Int, ObjectType } from 'type-graphql';
import type { AccessTokenId, EnterpriseId, RequestId } from '../../kernel/ids.ts';
import type { Dialect } from '../domain/dialect.ts';
import type { RequestEntry, RequestOutcome } from '../domain/request-entry.ts';
import { DialectEnum } from './dialect.enum.ts';
import { RequestOutcomeEnum } from './enums.ts';
import { OptionalField, OptionalText, RequiredField } from './fields.ts';
import { DateTime, Json } from './scalars.ts';

@ObjectType('Request', {
  description:
    'One entry of the request log: what came in through a façade such as SCIM, or changed users over GraphQL, and what ' +
    'became of it.',
  simpleResolvers: true,
})
export class RequestType implements RequestEntry {
  @RequiredField(() => ID, 'The correlation id, as the header `X-Request-Id` told it.')
  declare readonly id: RequestId;

  @RequiredField(() => DateTime, 'When it came in.')
  declare readonly at: Date;

  @RequiredField(() => String, 'HTTP verb, e.g. `PATCH`.')
  declare readonly method: string;

  @RequiredField(() => String, 'Path below the tenant URL, without the query string; `/graphql` for GraphQL itself.')
  declare readonly path: string;

  @RequiredField(() => [String], 'The attributes that the request named, never their values.')
  declare readonly attributes: readonly string[];

  @OptionalText('Name of the GraphQL operation that it became; `null` when it was refused before that.')
  declare readonly operation: string | null;

  @RequiredField(() => Int, 'HTTP status of the answer.')
  declare readonly status: number;

  @RequiredField(() => RequestOutcomeEnum, 'How it ended.')
  declare readonly outcome: RequestOutcome;

  @OptionalText('Why it was refused; `null` for a success.')
  declare readonly reason: string | null;

  @OptionalText("SCIM's own keyword for the refusal, e.g. `uniqueness` (RFC 7644 §3.12).")
  declare readonly scimType: string | null;

  @RequiredField(() => Float, 'How long the answer took, in milliseconds.')
  declare readonly durationMs: number;

  @OptionalField(() => ID, 'The user that it was about, as far as it is known.')
  declare readonly userId: string | null;

  @OptionalText(
    'The `userName` that it gave, where it was refused or failed; `null` otherwise, of who is erased, and where the ' +
      'installation keeps no names.',
  )
  declare readonly userName: string | null;

  @RequiredField(() => [String], 'Names of the variables of the GraphQL operation, e.g. `changes.title`; no values.')
  declare readonly variables: readonly string[];

  @RequiredField(() => [DialectEnum], 'What it said beside the RFCs, and was set right.')
  declare readonly dialects: readonly Dialect[];

  @OptionalField(
    () => Json,
    'The body, each value masked, at most 4 KB of it; kept only of what was refused or failed, and was JSON.',
  )
  declare readonly body: unknown;

  /** Who had the name already; no part of the schema, which answers the user. */
  declare readonly conflictingUserId: string | null;

  /** By whom; no part of the schema, which answers the access token itself. */
  declare readonly accessTokenId: AccessTokenId | null;

  /** Whose request it is; no part of the schema. */
  declare readonly enterpriseId: EnterpriseId;
}
