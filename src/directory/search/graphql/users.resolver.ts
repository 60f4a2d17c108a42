import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { Enterprise } from '../../access/domain/enterprise.ts';
import { authorize } from '../../access/graphql/access-context.ts';
import { EnterpriseType } from '../../access/graphql/enterprise.type.ts';
import { endOfPage } from '../../graphql/cursor.ts';
import { pageCost } from '../../graphql/limits/cost.ts';
import { DEFAULT_PAGE_SIZE, readPageSizeWithDefault } from '../../graphql/paging.ts';
import { UserType, userToType } from '../../users/graphql/user.type.ts';
import { keysetOf } from '../domain/user-order.ts';
import { readUsersQuery } from './read-users-query.ts';
import type { SearchContext } from './search-context.ts';
import { keysetToCursor } from './user-cursor.ts';
import { UsersArgs } from './users.args.ts';
import { readTotal, UsersPageType } from './users.page.ts';

/** The field of an enterprise that lists users. */
@Resolver(() => EnterpriseType)
export class EnterpriseUsersResolver {
  @FieldResolver(() => UsersPageType, {
    description:
      'The users that match a filter. A page may hold fewer than `first` users if they are large. Errors: ' +
      '`FORBIDDEN`, `INVALID_VALUE`, `LIMIT_EXCEEDED`.',
    complexity: pageCost,
  })
  async users(
    @Root() { id: enterpriseId }: Enterprise,
    @Args(() => UsersArgs) args: UsersArgs,
    @Ctx() context: SearchContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UsersPageType> {
    const { stores } = await authorize(context, enterpriseId, 'READ_USERS');
    const query = readUsersQuery(args, { maxPageSize: context.maxPageSize, ...readTotal(info) });
    if (query.search.length > 0) await context.projectNow(enterpriseId);
    return context.longPages.answer({ enterpriseId, first: query.first, response: context.response }, async () => {
      const { users, total, hasMore } = await context.pageBytes.read((maxBytes) =>
        stores.userSearch.list(enterpriseId, { ...query, maxBytes }),
      );
      const last = users.at(-1);
      const endCursor = last ? keysetToCursor(keysetOf(last, query.orderBy), query.orderBy) : null;
      return { nodes: users.map(userToType), counted: total, ...endOfPage(endCursor, hasMore) };
    });
  }
}

/** The field of a user that lists direct reports. */
@Resolver(() => UserType)
export class UserReportsResolver {
  @FieldResolver(() => [UserType], {
    description:
      "The user's direct reports, in the order of creation. Errors: `FORBIDDEN`, `INVALID_VALUE`, " +
      '`LIMIT_EXCEEDED`.',
    complexity: pageCost,
  })
  async reports(
    @Root() { enterpriseId, id }: UserType,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_PAGE_SIZE,
      description: 'Maximum number of users; the server sets an upper limit.',
    })
    first: number | null | undefined,
    @Ctx() context: SearchContext,
  ): Promise<UserType[]> {
    const { stores } = await authorize(context, enterpriseId, 'READ_USERS');
    const query = {
      filter: { manager: { value: { eq: id } } },
      search: [],
      orderBy: [],
      first: readPageSizeWithDefault(first, { defaultSize: DEFAULT_PAGE_SIZE, maxPageSize: context.maxPageSize }),
      offset: 0,
      after: null,
      withTotal: false,
      totalUpTo: null,
    };
    const { users } = await context.pageBytes.read((maxBytes) =>
      stores.userSearch.list(enterpriseId, { ...query, maxBytes }),
    );
    return users.map(userToType);
  }
}
