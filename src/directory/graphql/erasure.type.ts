import { ObjectType } from 'type-graphql';
import { ChangeType } from './change.type.ts';
import { RequiredField } from './fields.ts';

@ObjectType('Erasure', { description: 'What became of the erasure of a user.', simpleResolvers: true })
export class ErasureType {
  @RequiredField(
    () => ChangeType,
    'Tells who erased the user, when, and in which request: the last change of the user.',
  )
  declare readonly change: ChangeType;

  @RequiredField(
    () => Boolean,
    'Whether nothing is left to be emptied. What is left is told to nobody any more, and emptied in the background.',
  )
  declare readonly isComplete: boolean;
}
