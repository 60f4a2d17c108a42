import { InputType } from 'type-graphql';
import { OptionalField } from './fields.ts';

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
