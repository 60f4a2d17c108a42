import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type DirectoryContext, permit } from '../../graphql/context.ts';
import { ManagerType } from './manager.type.ts';
import { UserType } from './user.type.ts';
import { userToType } from './user-to-type.ts';

@Resolver(() => ManagerType)
export class ManagerResolver {
  @FieldResolver(() => UserType, {
    nullable: true,
    description: 'The manager as a user of this enterprise; `null` if no user has this ID.',
  })
  async user(@Root() { value, enterpriseId }: ManagerType, @Ctx() context: DirectoryContext): Promise<UserType | null> {
    await permit(context, enterpriseId, 'READ_USERS');
    const found = await context.loadersOf(enterpriseId).users.load(value);
    return found && userToType(found);
  }
}
