import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import type { Enterprise } from '../../access/domain/enterprise.ts';
import { EnterpriseType } from '../../access/graphql/enterprise.type.ts';
import { type DirectoryContext, permit } from '../../graphql/context.ts';
import { endOfPage } from '../../graphql/cursor.ts';
import { listCost, pageCost } from '../../graphql/limits/complexity.ts';
import { DateTime } from '../../graphql/scalars.ts';
import type { User } from '../../users/domain/user.ts';
import { UserType } from '../../users/graphql/user.type.ts';
import { userToType } from '../../users/graphql/user-to-type.ts';
import { placeOf } from '../domain/user-place.ts';
import { readTotal } from './read-total.ts';
import { readUsersQuery } from './read-users-query.ts';
import { userPlaceToCursor } from './user-cursor.ts';
import { UserNameConflictType } from './user-name-conflict.type.ts';
import { UsersArgs } from './users.args.ts';
import { UsersPageType } from './users.page.ts';

/** Users whose name somebody else has that are told at once; those that are mended make room for others. */
const MAX_CONFLICTS = 100;

@Resolver(() => EnterpriseType)
export class EnterpriseUsersResolver {
  @FieldResolver(() => UserType, {
    nullable: true,
    description:
      'One user; `null` if there is none. With `asOf`, the user at that time, even if deleted since; this ' +
      'requires the permission to read history. Errors: `FORBIDDEN`.',
  })
  async user(
    @Root() { id: enterpriseId }: Enterprise,
    @Arg('id', () => ID, { description: "The user's ID." }) id: string,
    @Arg('asOf', () => DateTime, { nullable: true, description: 'The time to look back to; now if omitted.' })
    asOf: Date | null | undefined,
    @Ctx() context: DirectoryContext,
  ): Promise<UserType | null> {
    const { stores } = await permit(context, enterpriseId, asOf ? 'READ_HISTORY' : 'READ_USERS');
    const found = asOf
      ? await stores.history.findAsOf({ enterpriseId, id }, asOf)
      : await stores.users.find(enterpriseId, id);
    return nullableUser(found);
  }

  @FieldResolver(() => UserType, {
    nullable: true,
    description: 'The user with this user name; `null` if there is none. Errors: `FORBIDDEN`.',
  })
  async userByUserName(
    @Root() { id: enterpriseId }: Enterprise,
    @Arg('userName', () => String, { description: 'The user name. Case and surrounding white space are ignored.' })
    userName: string,
    @Ctx() context: DirectoryContext,
  ): Promise<UserType | null> {
    const { stores } = await permit(context, enterpriseId, 'READ_USERS');
    return nullableUser(await stores.users.findByUserName(enterpriseId, userName));
  }

  @FieldResolver(() => UsersPageType, {
    description:
      'The users that match a filter. A page may hold fewer than `first` users if they are large. Errors: ' +
      '`FORBIDDEN`, `INVALID_VALUE`, `LIMIT_EXCEEDED`.',
    complexity: pageCost,
  })
  async users(
    @Root() { id: enterpriseId }: Enterprise,
    @Args(() => UsersArgs) args: UsersArgs,
    @Ctx() context: DirectoryContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UsersPageType> {
    const { stores } = await permit(context, enterpriseId, 'READ_USERS');
    const query = readUsersQuery(args, { maxPageSize: context.maxPageSize, ...readTotal(info) });
    if (query.search.length > 0) await context.catchUp(enterpriseId);
    return context.longPages.answer({ enterpriseId, first: query.first, response: context.response }, async () => {
      const { users, total, hasMore } = await context.pageBytes.read((maxBytes) =>
        stores.users.list(enterpriseId, { ...query, maxBytes }),
      );
      const last = users.at(-1);
      const endCursor = last ? userPlaceToCursor(placeOf(last, query.orderBy), query.orderBy) : null;
      return { nodes: users.map(userToType), counted: total, ...endOfPage(endCursor, hasMore) };
    });
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
    @Ctx() context: DirectoryContext,
  ): Promise<readonly UserNameConflictType[]> {
    const { stores } = await permit(context, enterpriseId, 'READ_USERS');
    const conflicts = await stores.users.userNameConflicts(enterpriseId, MAX_CONFLICTS);
    const { users } = context.loadersOf(enterpriseId);
    const read = async (id: string | null) => (id === null ? null : nullableUser(await users.load(id)));
    const told = await Promise.all(conflicts.map(({ id, ownerId }) => Promise.all([read(id), read(ownerId)])));
    return told.flatMap(([user, owner]) => (user === null ? [] : [{ user, owner }]));
  }
}

function nullableUser(user: User | null): UserType | null {
  return user && userToType(user);
}
