import { ObjectType } from 'type-graphql';
import { OptionalField, RequiredField } from '../../graphql/fields.ts';
import { UserType } from './user.type.ts';

@ObjectType('UserNameConflict', {
  description:
    'A user whose `userName` conflicts with that of an older user: the two names now count as the same. ' +
    'The user can be found by ID only. Its other attributes can be changed as usual. To resolve the ' +
    'conflict, give one of the two users another `userName`.',
  simpleResolvers: true,
})
export class UserNameConflictType {
  @RequiredField(() => UserType, 'The user that a lookup by name does not find.')
  declare readonly user: UserType;

  @OptionalField(
    () => UserType,
    'The older user, which a lookup by name finds; `null` if no user has the name any more. In that case ' +
      'the next change of `user` makes it available by name again.',
  )
  declare readonly owner: UserType | null;
}
