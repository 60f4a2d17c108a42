import { ObjectType } from 'type-graphql';
import { OptionalField, RequiredField } from './fields.ts';
import { UserType } from './user.type.ts';

@ObjectType('UserNameConflict', {
  description:
    'A user whose `userName` somebody else has, from a time when the two names counted as different. Such a user is found ' +
    'by id alone, and can be changed in all but the name; give one of the two another `userName`.',
  simpleResolvers: true,
})
export class UserNameConflictType {
  @RequiredField(() => UserType, 'Who is not found by the name.')
  declare readonly user: UserType;

  @OptionalField(
    () => UserType,
    'Who is found by it, the older of the two; `null` when nobody has it any more: then the next change of `user` gives it ' +
      'back.',
  )
  declare readonly owner: UserType | null;
}
