import { InputType } from 'type-graphql';
import { OptionalField } from './fields.ts';
import { DateTime } from './scalars.ts';

@InputType('DateTimeFilter', {
  description: 'Conditions on a moment; all that are given must hold, `null` counts as not given.',
})
export class DateTimeFilterInput {
  @OptionalField(() => DateTime, 'At this moment.')
  declare readonly eq?: Date | null;

  @OptionalField(() => DateTime, 'At another moment.')
  declare readonly ne?: Date | null;

  @OptionalField(() => DateTime, 'Later than this.')
  declare readonly gt?: Date | null;

  @OptionalField(() => DateTime, 'At this moment or later.')
  declare readonly ge?: Date | null;

  @OptionalField(() => DateTime, 'Earlier than this.')
  declare readonly lt?: Date | null;

  @OptionalField(() => DateTime, 'At this moment or earlier.')
  declare readonly le?: Date | null;

  @OptionalField(() => Boolean, 'Whether there is a value at all.')
  declare readonly present?: boolean | null;
}
