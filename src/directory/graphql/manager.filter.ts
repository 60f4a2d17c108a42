import { InputType } from 'type-graphql';
import { OptionalField } from './fields.ts';
import { TextFilterInput } from './text.filter.ts';

@InputType('ManagerFilter', { description: 'Conditions on the manager; all that are given must hold.' })
export class ManagerFilterInput {
  @OptionalField(() => TextFilterInput, "On the manager's id.")
  declare readonly value?: TextFilterInput | null;

  @OptionalField(() => Boolean, 'Whether there is a manager at all.')
  declare readonly present?: boolean | null;
}
