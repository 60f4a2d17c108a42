import { Arg, Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Enterprise } from '../../access/domain/enterprise.ts';
import { authorize } from '../../access/graphql/access-context.ts';
import { EnterpriseType } from '../../access/graphql/enterprise.type.ts';
import { OptionalField, RequiredField } from '../../graphql/fields.ts';
import { listCost } from '../../graphql/limits/cost.ts';
import { missingAttributes, type RequiredAttribute } from '../domain/required-attributes.ts';
import { RequiredAttributeEnum } from './required-attribute.enum.ts';
import { nullableUser, UserType } from './user.type.ts';
import { ManagerType } from './user-attributes.type.ts';
import { type UsersContext, usersById } from './users-context.ts';

/** Maximum number of conflicts in one answer; further ones appear once these are resolved. */
const MAX_CONFLICTS = 100;

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

/** The fields of an enterprise that read users. */
@Resolver(() => EnterpriseType)
export class EnterpriseUserResolver {
  @FieldResolver(() => UserType, {
    nullable: true,
    description: 'The user with this user name; `null` if there is none. Errors: `FORBIDDEN`.',
  })
  async userByUserName(
    @Root() { id: enterpriseId }: Enterprise,
    @Arg('userName', () => String, { description: 'The user name. Case and surrounding white space are ignored.' })
    userName: string,
    @Ctx() context: UsersContext,
  ): Promise<UserType | null> {
    const { stores } = await authorize(context, enterpriseId, 'READ_USERS');
    return nullableUser(await stores.users.findByUserName(enterpriseId, userName));
  }

  @FieldResolver(() => [UserNameConflictType], {
    description:
      `Users whose \`userName\` conflicts with that of another user, oldest first, at most ${MAX_CONFLICTS}; ` +
      'usually none. Such names differ only in surrounding white space or Unicode form; earlier versions ' +
      'treated them as different. Errors: `FORBIDDEN`.',
    complexity: listCost,
  })
  async userNameConflicts(
    @Root() { id: enterpriseId }: Enterprise,
    @Ctx() context: UsersContext,
  ): Promise<readonly UserNameConflictType[]> {
    const { stores } = await authorize(context, enterpriseId, 'READ_USERS');
    const conflicts = await stores.users.userNameConflicts(enterpriseId, MAX_CONFLICTS);
    const read = async (id: string | null) =>
      id === null ? null : nullableUser(await context.load(usersById, enterpriseId, id));
    const pairs = await Promise.all(conflicts.map(({ id, ownerId }) => Promise.all([read(id), read(ownerId)])));
    return pairs.flatMap(([user, owner]) => (user === null ? [] : [{ user, owner }]));
  }
}

/** The computed fields of a user. */
@Resolver(() => UserType)
export class UserMissingResolver {
  @FieldResolver(() => [RequiredAttributeEnum], {
    description: 'What a provisioned user should have and is missing here; empty if nothing is missing.',
  })
  missing(@Root() { profile }: UserType): RequiredAttribute[] {
    return missingAttributes(profile);
  }
}

/** The fields of a manager. */
@Resolver(() => ManagerType)
export class ManagerResolver {
  @FieldResolver(() => UserType, {
    nullable: true,
    description: 'The manager as a user of this enterprise; `null` if no user has this ID.',
  })
  async user(@Root() { value, enterpriseId }: ManagerType, @Ctx() context: UsersContext): Promise<UserType | null> {
    await authorize(context, enterpriseId, 'READ_USERS');
    return nullableUser(await context.load(usersById, enterpriseId, value));
  }
}
