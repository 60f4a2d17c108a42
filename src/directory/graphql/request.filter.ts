import { ID, InputType, Int } from 'type-graphql';
import type { Dialect } from '../domain/dialect.ts';
import { MAX_NAMES_SEARCHED, MAX_USERS_SEARCHED, type RequestOutcome } from '../domain/request-entry.ts';
import { DialectEnum } from './dialect.enum.ts';
import { RequestOutcomeEnum } from './enums.ts';
import { FailureCauseInput } from './failure-cause.input.ts';
import { OptionalField, OptionalText } from './fields.ts';
import { DateTime } from './scalars.ts';

@InputType('RequestFilter', {
  description: 'Which entries of the request log are meant: every condition that is given must hold.',
})
export class RequestFilterInput {
  @OptionalField(() => ID, 'The correlation id.')
  declare readonly id?: string | null;

  @OptionalField(() => ID, 'The user that they were about.')
  declare readonly userId?: string | null;

  @OptionalText(
    'The user name that they were about, in any case: those about the user who has it now, and those that gave it and ' +
      'were refused or failed, whether such a user ever came to be or not.',
  )
  declare readonly userName?: string | null;

  @OptionalText(
    `Like \`userName\`, and by parts: about users whom these words find as the search of \`users\` does, ${MAX_USERS_SEARCHED} ` +
      `of them at most, and those that gave a name with this part, among the newest ${MAX_NAMES_SEARCHED} that were ` +
      'refused or failed.',
  )
  declare readonly userSearch?: string | null;

  @OptionalField(() => RequestOutcomeEnum, 'How they ended.')
  declare readonly outcome?: RequestOutcome | null;

  @OptionalField(() => Int, 'HTTP status of the answer.')
  declare readonly status?: number | null;

  @OptionalField(() => Int, 'First digit of the HTTP status: 4 for those from 400 to 499.')
  declare readonly statusClass?: number | null;

  @OptionalField(() => Boolean, 'Whether they were refused or failed; `false` for those that succeeded.')
  declare readonly isFailure?: boolean | null;

  @OptionalField(() => FailureCauseInput, 'Which group of `failures` counts them.')
  declare readonly cause?: FailureCauseInput | null;

  @OptionalField(() => DialectEnum, 'What they said beside the RFCs.')
  declare readonly dialect?: Dialect | null;

  @OptionalText('HTTP verb.')
  declare readonly method?: string | null;

  @OptionalText('Name of the GraphQL operation that they became.')
  declare readonly operation?: string | null;

  @OptionalText("SCIM's own keyword for the refusal, e.g. `uniqueness` (RFC 7644 §3.12).")
  declare readonly scimType?: string | null;

  @OptionalText('The sentence that they were refused with, all of it.')
  declare readonly reason?: string | null;

  @OptionalField(() => ID, 'The access token that they were made with.')
  declare readonly accessTokenId?: string | null;

  @OptionalField(() => Boolean, 'Whether they were made with the administration token; `false` for any other one.')
  declare readonly isAdministration?: boolean | null;

  @OptionalField(() => DateTime, 'At this moment or later.')
  declare readonly from?: Date | null;

  @OptionalField(() => DateTime, 'Before this moment.')
  declare readonly until?: Date | null;
}
