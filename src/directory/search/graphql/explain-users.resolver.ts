import { Args, ArgsType, Ctx, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Enterprise } from '../../access/domain/enterprise.ts';
import { authorize } from '../../access/graphql/access-context.ts';
import { EnterpriseType } from '../../access/graphql/enterprise.type.ts';
import { OptionalField, OptionalText, RequiredField } from '../../graphql/fields.ts';
import { DEFAULT_PAGE_SIZE } from '../../graphql/paging.ts';
import { Json } from '../../graphql/scalars.ts';
import type { UsersPlan } from '../domain/user-search.ts';
import { readUsersQuery } from './read-users-query.ts';
import type { SearchContext } from './search-context.ts';
import { UserFilterInput } from './user.filter.ts';
import { UserOrderInput } from './user-order.input.ts';
import { SEARCH } from './users.args.ts';

@ArgsType()
export class ExplainUsersArgs {
  @OptionalField(() => UserFilterInput, 'Which users to return; all if omitted.')
  declare readonly filter?: UserFilterInput | null;

  @OptionalText(SEARCH)
  declare readonly search?: string | null;

  @OptionalField(() => [UserOrderInput], 'Sort keys, most important first; at most 10.')
  declare readonly orderBy?: readonly UserOrderInput[] | null;

  @OptionalField(
    () => Int,
    `Maximum number of users, ${DEFAULT_PAGE_SIZE} if omitted; the server sets an upper limit. 0 explains ` +
      'how the total is counted.',
  )
  declare readonly first?: number | null;
}

@ObjectType('UsersExplanation', {
  description: 'How the directory would run a query for users.',
  simpleResolvers: true,
})
class UsersExplanationType implements UsersPlan {
  @RequiredField(() => String, 'The SQL statement, with `$1` and so on as placeholders for values.')
  declare readonly sql: string;

  @RequiredField(() => Json, "PostgreSQL's query plan for these values, as from `EXPLAIN (FORMAT JSON)`.")
  declare readonly plan: unknown;

  @RequiredField(() => [String], 'Names of the indexes used.')
  declare readonly indexes: readonly string[];

  @RequiredField(() => Boolean, 'Whether indexes are used throughout: no step reads every user of the enterprise.')
  declare readonly isIndexed: boolean;

  @RequiredField(() => Float, 'Number of rows that PostgreSQL expects.')
  declare readonly estimatedRows: number;

  @RequiredField(() => Float, "The cost that PostgreSQL expects, in the planner's unit: one sequential page read.")
  declare readonly estimatedCost: number;
}

/** The field of an enterprise that explains a query for users. */
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
