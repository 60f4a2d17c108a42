import { InputType } from 'type-graphql';
import { OptionalField } from './fields.ts';

@InputType('BooleanFilter', {
  description: 'Conditions on a boolean; all that are given must hold, `null` counts as not given.',
})
export class BooleanFilterInput {
  @OptionalField(() => Boolean, 'Equal to this.')
  declare readonly eq?: boolean | null;

  @OptionalField(() => Boolean, 'Not equal to this, or absent.')
  declare readonly ne?: boolean | null;

  @OptionalField(() => Boolean, 'Whether there is a value at all.')
  declare readonly present?: boolean | null;
}
