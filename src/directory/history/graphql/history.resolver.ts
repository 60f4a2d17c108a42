import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { AccessToken } from '../../access/domain/access-token.ts';
import type { Enterprise } from '../../access/domain/enterprise.ts';
import { accessTokensById, authorize } from '../../access/graphql/access-context.ts';
import { AccessTokenType } from '../../access/graphql/access-token.type.ts';
import { EnterpriseType } from '../../access/graphql/enterprise.type.ts';
import { pageCost } from '../../graphql/limits/cost.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { nullableUser, UserType } from '../../users/graphql/user.type.ts';
import { ChangeType } from './change.type.ts';
import { ChangesArgs, ChangesPageType, changesPage, EXAMINATION_LIMIT, HistoryArgs } from './changes.page.ts';
import type { HistoryContext } from './history-context.ts';

/** The fields that this chapter adds to an enterprise. */
@Resolver(() => EnterpriseType)
export class EnterpriseHistoryResolver {
  @FieldResolver(() => ChangesPageType, {
    description:
      `All changes of users, including deleted users, by time. ${EXAMINATION_LIMIT} Errors: \`FORBIDDEN\`, ` +
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
    @Ctx() context: HistoryContext,
  ): Promise<UserType | null> {
    const { stores } = await authorize(context, enterpriseId, asOf ? 'READ_HISTORY' : 'READ_USERS');
    const found = asOf
      ? await stores.history.findAsOf({ enterpriseId, id }, asOf)
      : await stores.users.find(enterpriseId, id);
    return nullableUser(found);
  }
}

/** The fields of a change that are read from other tables. */
@Resolver(() => ChangeType)
export class ChangeResolver {
  @FieldResolver(() => AccessTokenType, {
    nullable: true,
    description: 'The access token of the request; `null` for the administration token.',
  })
  async accessToken(
    @Root() { enterpriseId, accessTokenId }: ChangeType,
    @Ctx() context: HistoryContext,
  ): Promise<AccessToken | null> {
    await authorize(context, enterpriseId, 'READ_HISTORY');
    return accessTokenId && context.load(accessTokensById, enterpriseId, accessTokenId);
  }
}
