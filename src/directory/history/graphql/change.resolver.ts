import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AccessToken } from '../../access/domain/access-token.ts';
import { accessTokensById, authorize } from '../../access/graphql/access-context.ts';
import { AccessTokenType } from '../../access/graphql/access-token.type.ts';
import { ChangeType } from './change.type.ts';
import type { HistoryContext } from './history-context.ts';

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
