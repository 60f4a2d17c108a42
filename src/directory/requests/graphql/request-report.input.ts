import { Float, ID, InputType, Int } from 'type-graphql';
import type { RequestId } from '../../../kernel/ids.ts';
import { OptionalField, OptionalText, RequiredField } from '../../graphql/fields.ts';
import { DateTime, Json } from '../../graphql/scalars.ts';
import type { Deviation } from '../domain/deviation.ts';
import type { RequestReport } from '../domain/request-entry.ts';
import { DeviationEnum } from './deviation.enum.ts';

@InputType('RequestReportInput', { description: "A gateway's report of one request that it answered." })
export class RequestReportInput {
  @RequiredField(() => ID, 'The correlation ID, a UUID.')
  declare readonly id: string;

  @RequiredField(() => DateTime, 'When it arrived.')
  declare readonly at: Date;

  @RequiredField(() => String, 'HTTP method.')
  declare readonly method: string;

  @RequiredField(() => String, 'Path below the tenant URL, without the query string.')
  declare readonly path: string;

  @RequiredField(() => [String], 'The attributes named in the request, never their values.')
  declare readonly attributes: readonly string[];

  @OptionalText('Name of the GraphQL operation of the request; `null` if it was rejected before that.')
  declare readonly operation?: string | null;

  @RequiredField(() => Int, 'HTTP status of the response; the result follows from it.')
  declare readonly status: number;

  @OptionalText('Why it was rejected, without personal values.')
  declare readonly reason?: string | null;

  @OptionalText('SCIM error type (RFC 7644 §3.12).')
  declare readonly scimType?: string | null;

  @RequiredField(() => Float, 'Response time in milliseconds.')
  declare readonly durationMs: number;

  @OptionalField(() => ID, 'The user of the request, as far as known.')
  declare readonly userId?: string | null;

  @OptionalText(
    'The `userName` in a request that was rejected or failed. It links the request to the user with this ' +
      'name and makes it searchable by name.',
  )
  declare readonly userName?: string | null;

  @OptionalField(() => ID, 'The user who already has this `userName`, if the request was rejected for that.')
  declare readonly conflictingUserId?: string | null;

  @OptionalField(
    () => [String],
    'Names of the variables of the GraphQL operation, e.g. `changes.title`, without values.',
  )
  declare readonly variables?: readonly string[] | null;

  @OptionalField(() => [DeviationEnum], 'How it deviated from the RFCs, and was corrected.')
  declare readonly dialects?: readonly Deviation[] | null;

  @OptionalField(
    () => Json,
    'The body of a request that was rejected or failed, with values masked. A body of more than 8 KB is ' +
      'not stored.',
  )
  declare readonly body?: unknown;
}

/** Converts a report; omitted values become `null` or empty. */
export function readReport({ dialects, ...input }: RequestReportInput): RequestReport {
  return {
    ...input,
    id: input.id as RequestId,
    operation: input.operation ?? null,
    reason: input.reason ?? null,
    scimType: input.scimType ?? null,
    userId: input.userId ?? null,
    userName: input.userName ?? null,
    conflictingUserId: input.conflictingUserId ?? null,
    variables: input.variables ?? [],
    deviations: dialects ?? [],
    body: input.body ?? null,
  };
}
