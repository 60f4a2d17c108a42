import { Float, ID, InputType, Int } from 'type-graphql';
import type { Dialect } from '../domain/dialect.ts';
import { DialectEnum } from './dialect.enum.ts';
import { OptionalField, OptionalText, RequiredField } from './fields.ts';
import { DateTime, Json } from './scalars.ts';

@InputType('RequestReportInput', { description: 'What a façade says of one request that it answered.' })
export class RequestReportInput {
  @RequiredField(() => ID, 'The correlation id, a UUID.')
  declare readonly id: string;

  @RequiredField(() => DateTime, 'When it came in.')
  declare readonly at: Date;

  @RequiredField(() => String, 'HTTP verb.')
  declare readonly method: string;

  @RequiredField(() => String, 'Path below the tenant URL, without the query string.')
  declare readonly path: string;

  @RequiredField(() => [String], 'The attributes that the request named, never their values.')
  declare readonly attributes: readonly string[];

  @OptionalText('Name of the GraphQL operation that it became; `null` when it was refused before that.')
  declare readonly operation?: string | null;

  @RequiredField(() => Int, 'HTTP status of the answer; the outcome follows from it.')
  declare readonly status: number;

  @OptionalText('Why it was refused, without personal values.')
  declare readonly reason?: string | null;

  @OptionalText("SCIM's own keyword for the refusal (RFC 7644 §3.12).")
  declare readonly scimType?: string | null;

  @RequiredField(() => Float, 'How long the answer took, in milliseconds.')
  declare readonly durationMs: number;

  @OptionalField(() => ID, 'The user that it was about, as far as it is known.')
  declare readonly userId?: string | null;

  @OptionalText(
    'The `userName` that it gave, for a request that was refused or failed: it is about whoever has that name, and is ' +
      'found by it.',
  )
  declare readonly userName?: string | null;

  @OptionalField(() => ID, 'The user who has that `userName` already, where it was refused for that.')
  declare readonly conflictingUserId?: string | null;

  @OptionalField(() => [String], 'Names of the variables of the GraphQL operation, e.g. `changes.title`; no values.')
  declare readonly variables?: readonly string[] | null;

  @OptionalField(() => [DialectEnum], 'What it said beside the RFCs, and was set right.')
  declare readonly dialects?: readonly Dialect[] | null;

  @OptionalField(
    () => Json,
    'The body of a request that was refused or failed, each value masked; of more than 8 KB nothing is kept.',
  )
  declare readonly body?: unknown;
}
