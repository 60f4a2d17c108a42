import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Enterprise } from '../../access/domain/enterprise.ts';
import { authorize } from '../../access/graphql/access-context.ts';
import { EnterpriseType } from '../../access/graphql/enterprise.type.ts';
import { listCost } from '../../graphql/limits/complexity.ts';
import { UserType } from './user.type.ts';
import { UserNameConflictType } from './user-name-conflict.type.ts';
import { nullableUser } from './user-to-type.ts';
import { type UsersContext, usersById } from './users-context.ts';

/** Maximum number of conflicts in one answer; the next ones follow once these are resolved. */
const MAX_CONFLICTS = 100;

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
    const told = await Promise.all(conflicts.map(({ id, ownerId }) => Promise.all([read(id), read(ownerId)])));
    return told.flatMap(([user, owner]) => (user === null ? [] : [{ user, owner }]));
  }
}
