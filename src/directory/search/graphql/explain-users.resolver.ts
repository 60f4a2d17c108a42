import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Enterprise } from '../../access/domain/enterprise.ts';
import { authorize } from '../../access/graphql/access-context.ts';
import { EnterpriseType } from '../../access/graphql/enterprise.type.ts';
import type { UsersPlan } from '../domain/users-plan.ts';
import { ExplainUsersArgs } from './explain-users.args.ts';
import { readUsersQuery } from './read-users-query.ts';
import type { SearchContext } from './search-context.ts';
import { UsersExplanationType } from './users-explanation.type.ts';

@Resolver(() => EnterpriseType)
export class ExplainUsersResolver {
  @FieldResolver(() => UsersExplanationType, {
    description:
      'Explains how the directory would run `users` with these arguments, without the total and without ' +
      'running it. Meant for administrators: requires `READ_DIRECTORY` or `ADMINISTER`. Errors: ' +
      '`FORBIDDEN`, `INVALID_VALUE`, `LIMIT_EXCEEDED`.',
  })
  async explainUsers(
    @Root() { id }: Enterprise,
    @Args(() => ExplainUsersArgs) args: ExplainUsersArgs,
    @Ctx() context: SearchContext,
  ): Promise<UsersPlan> {
    const { stores } = await authorize(context, id, 'EXPLAIN_USERS');
    const query = readUsersQuery(args, { maxPageSize: context.maxPageSize, withTotal: false, totalUpTo: null });
    return stores.userSearch.explain(id, { ...query, maxBytes: Number.MAX_SAFE_INTEGER });
  }
}
