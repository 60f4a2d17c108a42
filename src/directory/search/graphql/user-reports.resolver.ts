import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { authorize } from '../../access/graphql/access-context.ts';
import { pageCost } from '../../graphql/limits/complexity.ts';
import { DEFAULT_PAGE_SIZE, readUsualPageSize } from '../../graphql/page-size.ts';
import { UserType } from '../../users/graphql/user.type.ts';
import { userToType } from '../../users/graphql/user-to-type.ts';
import type { SearchContext } from './search-context.ts';

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
      first: readUsualPageSize(first, { usual: DEFAULT_PAGE_SIZE, maxPageSize: context.maxPageSize }),
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
