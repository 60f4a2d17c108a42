import { ID, InputType, Int } from 'type-graphql';
import type { RequestOutcome } from '../domain/request-entry.ts';
import { RequestOutcomeEnum } from './enums.ts';
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

  @OptionalField(() => RequestOutcomeEnum, 'How they ended.')
  declare readonly outcome?: RequestOutcome | null;

  @OptionalField(() => Int, 'HTTP status of the answer.')
  declare readonly status?: number | null;

  @OptionalText('HTTP verb.')
  declare readonly method?: string | null;

  @OptionalText('Name of the GraphQL operation that they became.')
  declare readonly operation?: string | null;

  @OptionalField(() => ID, 'The access token that they were made with.')
  declare readonly accessTokenId?: string | null;

  @OptionalField(() => DateTime, 'At this moment or later.')
  declare readonly from?: Date | null;

  @OptionalField(() => DateTime, 'Before this moment.')
  declare readonly until?: Date | null;
}
