import { InputType } from 'type-graphql';
import { OptionalField } from './fields.ts';
import { DateTime } from './scalars.ts';

@InputType('DateTimeFilter', {
  description: 'Conditions on a date and time. All given conditions must match; `null` counts as not given.',
})
export class DateTimeFilterInput {
  @OptionalField(() => DateTime, 'Exactly at this time.')
  declare readonly eq?: Date | null;

  @OptionalField(() => DateTime, 'At any other time.')
  declare readonly ne?: Date | null;

  @OptionalField(() => DateTime, 'Later than this time.')
  declare readonly gt?: Date | null;

  @OptionalField(() => DateTime, 'At this time or later.')
  declare readonly ge?: Date | null;

  @OptionalField(() => DateTime, 'Earlier than this time.')
  declare readonly lt?: Date | null;

  @OptionalField(() => DateTime, 'At this time or earlier.')
  declare readonly le?: Date | null;

  @OptionalField(() => Boolean, 'Whether there is a value.')
  declare readonly present?: boolean | null;
}
