import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { authorize } from '../../access/graphql/access-context.ts';
import { ManagerType } from './manager.type.ts';
import { UserType } from './user.type.ts';
import { userToType } from './user-to-type.ts';
import { type UsersContext, usersById } from './users-context.ts';

@Resolver(() => ManagerType)
export class ManagerResolver {
  @FieldResolver(() => UserType, {
    nullable: true,
    description: 'The manager as a user of this enterprise; `null` if no user has this ID.',
  })
  async user(@Root() { value, enterpriseId }: ManagerType, @Ctx() context: UsersContext): Promise<UserType | null> {
    await authorize(context, enterpriseId, 'READ_USERS');
    const found = await context.load(usersById, enterpriseId, value);
    return found && userToType(found);
  }
}
