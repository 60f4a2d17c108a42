import { InputType } from 'type-graphql';
import { OptionalField, OptionalText } from './fields.ts';
import { DateTime } from './scalars.ts';

@InputType('TextFilter', {
  description:
    'Conditions on a string. All given conditions must match; `null` counts as not given. A missing value ' +
    'matches only `ne` and `present: false`. Case sensitivity depends on the attribute.',
})
export class TextFilterInput {
  @OptionalText('Equal to this.')
  declare readonly eq?: string | null;

  @OptionalText('Not equal to this, or missing.')
  declare readonly ne?: string | null;

  @OptionalText('Contains this.')
  declare readonly contains?: string | null;

  @OptionalText('Starts with this.')
  declare readonly startsWith?: string | null;

  @OptionalText('Ends with this.')
  declare readonly endsWith?: string | null;

  @OptionalText('Greater than this, in Unicode code point order.')
  declare readonly gt?: string | null;

  @OptionalText('Greater than or equal to this.')
  declare readonly ge?: string | null;

  @OptionalText('Less than this.')
  declare readonly lt?: string | null;

  @OptionalText('Less than or equal to this.')
  declare readonly le?: string | null;

  @OptionalField(() => Boolean, 'Whether there is a value.')
  declare readonly present?: boolean | null;
}

@InputType('BooleanFilter', {
  description: 'Conditions on a boolean. All given conditions must match; `null` counts as not given.',
})
export class BooleanFilterInput {
  @OptionalField(() => Boolean, 'Equal to this.')
  declare readonly eq?: boolean | null;

  @OptionalField(() => Boolean, 'Not equal to this, or missing.')
  declare readonly ne?: boolean | null;

  @OptionalField(() => Boolean, 'Whether there is a value.')
  declare readonly present?: boolean | null;
}

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
