import { InputType } from 'type-graphql';
import { OptionalField, OptionalText } from './fields.ts';

@InputType('TextFilter', {
  description:
    'Conditions on a text; all that are given must hold, `null` counts as not given. An absent text meets only `ne` ' +
    'and `present: false`. Whether case counts is a matter of the attribute.',
})
export class TextFilterInput {
  @OptionalText('Equal to this.')
  declare readonly eq?: string | null;

  @OptionalText('Not equal to this, or absent.')
  declare readonly ne?: string | null;

  @OptionalText('Contains this.')
  declare readonly contains?: string | null;

  @OptionalText('Starts with this.')
  declare readonly startsWith?: string | null;

  @OptionalText('Ends with this.')
  declare readonly endsWith?: string | null;

  @OptionalText('Greater than this, in the order of Unicode code points.')
  declare readonly gt?: string | null;

  @OptionalText('Greater than or equal to this.')
  declare readonly ge?: string | null;

  @OptionalText('Less than this.')
  declare readonly lt?: string | null;

  @OptionalText('Less than or equal to this.')
  declare readonly le?: string | null;

  @OptionalField(() => Boolean, 'Whether there is a value at all.')
  declare readonly present?: boolean | null;
}
