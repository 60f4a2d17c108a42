import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AccessToken } from '../../access/domain/access-token.ts';
import { accessTokensById, authorize } from '../../access/graphql/access-context.ts';
import { AccessTokenType } from '../../access/graphql/access-token.type.ts';
import { CycleType } from './cycle.type.ts';
import type { InsightContext } from './insight-context.ts';

@Resolver(() => CycleType)
export class CycleResolver {
  @FieldResolver(() => AccessTokenType, {
    nullable: true,
    description: 'The access token of the requests; `null` for the administration token.',
  })
  async accessToken(
    @Root() { enterpriseId, accessTokenId }: CycleType,
    @Ctx() context: InsightContext,
  ): Promise<AccessToken | null> {
    await authorize(context, enterpriseId, 'READ_HISTORY');
    return accessTokenId && context.load(accessTokensById, enterpriseId, accessTokenId);
  }
}
