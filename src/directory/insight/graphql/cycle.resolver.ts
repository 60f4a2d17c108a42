import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AccessToken } from '../../access/domain/access-token.ts';
import { AccessTokenType } from '../../access/graphql/access-token.type.ts';
import { type DirectoryContext, permit } from '../../graphql/context.ts';
import { CycleType } from './cycle.type.ts';

@Resolver(() => CycleType)
export class CycleResolver {
  @FieldResolver(() => AccessTokenType, {
    nullable: true,
    description: 'The access token of the requests; `null` for the administration token.',
  })
  async accessToken(
    @Root() { enterpriseId, accessTokenId }: CycleType,
    @Ctx() context: DirectoryContext,
  ): Promise<AccessToken | null> {
    await permit(context, enterpriseId, 'READ_HISTORY');
    return accessTokenId && context.loadersOf(enterpriseId).accessTokens.load(accessTokenId);
  }
}
