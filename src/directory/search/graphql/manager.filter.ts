import { InputType } from 'type-graphql';
import { OptionalField } from '../../graphql/fields.ts';
import { TextFilterInput } from '../../graphql/text.filter.ts';

@InputType('ManagerFilter', { description: 'Conditions on the manager. All given conditions must match.' })
export class ManagerFilterInput {
  @OptionalField(() => TextFilterInput, "Filters by the manager's ID.")
  declare readonly value?: TextFilterInput | null;

  @OptionalField(() => Boolean, 'Whether there is a manager.')
  declare readonly present?: boolean | null;
}
