import { ArgsType, Field, ID, Int } from 'type-graphql';
import { OptionalField, RequiredField } from '../../graphql/fields.ts';
import { DateTime } from '../../graphql/scalars.ts';

/** How many groups when the caller does not say. */
export const USUAL_GROUPS = 50;

@ArgsType()
export class FailuresArgs {
  @RequiredField(() => DateTime, 'At this time or later.')
  declare readonly from: Date;

  @RequiredField(() => DateTime, 'Before this time.')
  declare readonly until: Date;

  @OptionalField(() => ID, 'Only requests with this access token.')
  declare readonly accessTokenId?: string | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: USUAL_GROUPS,
    description: 'Maximum number of groups; the server sets an upper limit.',
  })
  declare readonly first?: number | null;
}
