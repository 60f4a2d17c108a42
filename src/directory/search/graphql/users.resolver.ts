import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Enterprise } from '../../access/domain/enterprise.ts';
import { authorize } from '../../access/graphql/access-context.ts';
import { EnterpriseType } from '../../access/graphql/enterprise.type.ts';
import { endOfPage } from '../../graphql/cursor.ts';
import { pageCost } from '../../graphql/limits/complexity.ts';
import { userToType } from '../../users/graphql/user-to-type.ts';
import { placeOf } from '../domain/user-place.ts';
import { readTotal } from './read-total.ts';
import { readUsersQuery } from './read-users-query.ts';
import type { SearchContext } from './search-context.ts';
import { userPlaceToCursor } from './user-cursor.ts';
import { UsersArgs } from './users.args.ts';
import { UsersPageType } from './users.page.ts';

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
    if (query.search.length > 0) await context.catchUp(enterpriseId);
    return context.longPages.answer({ enterpriseId, first: query.first, response: context.response }, async () => {
      const { users, total, hasMore } = await context.pageBytes.read((maxBytes) =>
        stores.userSearch.list(enterpriseId, { ...query, maxBytes }),
      );
      const last = users.at(-1);
      const endCursor = last ? userPlaceToCursor(placeOf(last, query.orderBy), query.orderBy) : null;
      return { nodes: users.map(userToType), counted: total, ...endOfPage(endCursor, hasMore) };
    });
  }
}
