import { InputType } from 'type-graphql';
import { OptionalField, OptionalText } from './fields.ts';

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
