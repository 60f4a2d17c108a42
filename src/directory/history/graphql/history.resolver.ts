import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Enterprise } from '../../access/domain/enterprise.ts';
import { authorize } from '../../access/graphql/access-context.ts';
import { EnterpriseType } from '../../access/graphql/enterprise.type.ts';
import { pageCost } from '../../graphql/limits/complexity.ts';
import { ChangesArgs, HistoryArgs } from './changes.args.ts';
import { ChangesPageType } from './changes.page.ts';
import type { HistoryContext } from './history-context.ts';
import { changesPage, LOOKED_AT } from './revision-pages.ts';

@Resolver(() => EnterpriseType)
export class EnterpriseHistoryResolver {
  @FieldResolver(() => ChangesPageType, {
    description:
      `All changes of users, including deleted users, by time. ${LOOKED_AT} Errors: \`FORBIDDEN\`, ` +
      '`INVALID_VALUE`, `LIMIT_EXCEEDED`.',
    complexity: pageCost,
  })
  async changes(
    @Root() { id: enterpriseId }: Enterprise,
    @Args(() => ChangesArgs) { userId, ...page }: ChangesArgs,
    @Ctx() context: HistoryContext,
  ): Promise<ChangesPageType> {
    const { history } = (await authorize(context, enterpriseId, 'READ_HISTORY')).stores;
    const id = userId ?? null;
    return changesPage(page, { context, enterpriseId }, (query) =>
      id === null ? history.listOfEnterprise(enterpriseId, query) : history.listOfUser({ enterpriseId, id }, query),
    );
  }

  @FieldResolver(() => ChangesPageType, {
    description:
      "All deletions of users, by time. The `user` of each is the user's last state. Errors: `FORBIDDEN`, " +
      '`INVALID_VALUE`, `LIMIT_EXCEEDED`.',
    complexity: pageCost,
  })
  async deletions(
    @Root() { id }: Enterprise,
    @Args(() => HistoryArgs) args: HistoryArgs,
    @Ctx() context: HistoryContext,
  ): Promise<ChangesPageType> {
    const { history } = (await authorize(context, id, 'READ_HISTORY')).stores;
    return changesPage({ ...args, operation: 'DELETE' }, { context, enterpriseId: id }, (query) =>
      history.listOfEnterprise(id, query),
    );
  }
}
