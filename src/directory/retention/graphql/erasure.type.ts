import { ObjectType } from 'type-graphql';
import { RequiredField } from '../../graphql/fields.ts';
import { ChangeType } from '../../history/graphql/change.type.ts';

@ObjectType('Erasure', { description: 'The result of erasing a user.', simpleResolvers: true })
export class ErasureType {
  @RequiredField(
    () => ChangeType,
    "The change that records who erased the user, when, and in which request. It is the user's last " + 'change.',
  )
  declare readonly change: ChangeType;

  @RequiredField(
    () => Boolean,
    'Whether all data has been removed. Until then, remaining data is no longer returned and is removed ' +
      'in the background.',
  )
  declare readonly isComplete: boolean;
}
