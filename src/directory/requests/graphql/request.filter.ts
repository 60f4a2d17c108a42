import { ID, InputType, Int } from 'type-graphql';
import { OptionalField, OptionalText, RequiredField } from '../../graphql/fields.ts';
import { withoutNulls } from '../../graphql/inputs.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { readSearch } from '../../search/graphql/read-users-query.ts';
import type { Deviation } from '../domain/deviation.ts';
import type { RequestOutcome } from '../domain/request-entry.ts';
import { MAX_NAMES_SEARCHED, MAX_USERS_SEARCHED, type RequestFilter } from '../domain/request-filter.ts';
import { DeviationEnum } from './deviation.enum.ts';
import { RequestOutcomeEnum } from './request.type.ts';

@InputType('FailureCauseInput', {
  description: 'A cause of failures, as in a group of `failures`. What is `null` there must be `null` or omitted here.',
})
export class FailureCauseInput {
  @RequiredField(() => Int, 'HTTP status of the response.')
  declare readonly status: number;

  @OptionalText('SCIM error type (`scimType`).')
  declare readonly scimType?: string | null;

  @OptionalText('Name of the GraphQL operation of the requests.')
  declare readonly operation?: string | null;

  @RequiredField(() => String, 'The reason in the response; empty if the gateway gave none.')
  declare readonly reason: string;
}

@InputType('RequestFilter', {
  description: 'Which request log entries to return. All given conditions must match.',
})
export class RequestFilterInput {
  @OptionalField(() => ID, 'The correlation ID.')
  declare readonly id?: string | null;

  @OptionalField(() => ID, 'The user of the request.')
  declare readonly userId?: string | null;

  @OptionalText(
    'The user name, case-insensitive. Matches requests for the user who has it now, and requests with ' +
      'this user name that were rejected or failed, even if no such user ever existed.',
  )
  declare readonly userName?: string | null;

  @OptionalText(
    'Like `userName`, but also by parts of a name: requests about users found by these words as in `search` of ' +
      `\`users\` (at most ${MAX_USERS_SEARCHED} users), and requests that gave a name containing them, among the newest ` +
      `${MAX_NAMES_SEARCHED} that were rejected or failed.`,
  )
  declare readonly userSearch?: string | null;

  @OptionalField(() => RequestOutcomeEnum, 'The result.')
  declare readonly outcome?: RequestOutcome | null;

  @OptionalField(() => Int, 'HTTP status of the answer.')
  declare readonly status?: number | null;

  @OptionalField(() => Int, 'First digit of the HTTP status, e.g. 4 for 400 to 499.')
  declare readonly statusClass?: number | null;

  @OptionalField(() => Boolean, 'Whether the request was rejected or failed; `false` for requests that succeeded.')
  declare readonly isFailure?: boolean | null;

  @OptionalField(() => FailureCauseInput, 'The cause, as in a group of `failures`.')
  declare readonly cause?: FailureCauseInput | null;

  @OptionalField(() => DeviationEnum, 'How the request deviated from the RFCs.')
  declare readonly dialect?: Deviation | null;

  @OptionalText('HTTP method.')
  declare readonly method?: string | null;

  @OptionalText('Name of the GraphQL operation of the requests.')
  declare readonly operation?: string | null;

  @OptionalText('SCIM error type, e.g. `uniqueness` (RFC 7644 §3.12).')
  declare readonly scimType?: string | null;

  @OptionalText('The full reason for the rejection.')
  declare readonly reason?: string | null;

  @OptionalField(() => ID, 'The access token of the request.')
  declare readonly accessTokenId?: string | null;

  @OptionalField(() => Boolean, 'Whether the request used the administration token; `false` for any other token.')
  declare readonly isAdministration?: boolean | null;

  @OptionalField(() => DateTime, 'At this time or later.')
  declare readonly from?: Date | null;

  @OptionalField(() => DateTime, 'Before this time.')
  declare readonly until?: Date | null;
}

/**
 * Converts a filter. A `null` condition counts as omitted; in `cause`, `null` matches requests without the value.
 *
 * @throws Fault `LIMIT_EXCEEDED` for too long a search
 */
export function readRequestFilter(filter: RequestFilterInput | null): RequestFilter {
  const { cause, dialect, ...others } = filter ?? {};
  readSearch(others.userSearch);
  const conditions = withoutNulls({ ...others, deviation: dialect }) as RequestFilter;
  if (!cause) return conditions;
  const { status, scimType = null, operation = null, reason } = cause;
  return { ...conditions, cause: { status, scimType, operation, reason } };
}
