import { ObjectType } from 'type-graphql';
import { RequiredField } from '../../graphql/fields.ts';
import { ChangeType } from './change.type.ts';

@ObjectType('FieldProvenance', {
  description: 'Where the current value of an attribute comes from.',
  simpleResolvers: true,
})
export class FieldProvenanceType {
  @RequiredField(() => String, 'The attribute, e.g. `emails`, spelled as in `User`.')
  declare readonly field: string;

  @RequiredField(() => ChangeType, 'The change that set the current value.')
  declare readonly change: ChangeType;
}
