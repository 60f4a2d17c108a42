import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AccessToken } from '../../access/domain/access-token.ts';
import { AccessTokenType } from '../../access/graphql/access-token.type.ts';
import { type DirectoryContext, permit } from '../../graphql/context.ts';
import type { RequestEntry } from '../../requests/domain/request-entry.ts';
import { RequestType } from '../../requests/graphql/request.type.ts';
import { ChangeType } from './change.type.ts';

@Resolver(() => ChangeType)
export class ChangeResolver {
  @FieldResolver(() => AccessTokenType, {
    nullable: true,
    description: 'The access token of the request; `null` for the administration token.',
  })
  async accessToken(
    @Root() { enterpriseId, accessTokenId }: ChangeType,
    @Ctx() context: DirectoryContext,
  ): Promise<AccessToken | null> {
    await permit(context, enterpriseId, 'READ_HISTORY');
    return accessTokenId && context.loadersOf(enterpriseId).accessTokens.load(accessTokenId);
  }

  @FieldResolver(() => RequestType, {
    nullable: true,
    description:
      'The request log entry of this change; `null` if there is none, or not yet. An entry with another ' +
      'access token than the change does not count.',
  })
  async request(
    @Root() { enterpriseId, requestId, accessTokenId }: ChangeType,
    @Ctx() context: DirectoryContext,
  ): Promise<RequestEntry | null> {
    await permit(context, enterpriseId, 'READ_HISTORY');
    const entry = await context.loadersOf(enterpriseId).requests.load(requestId);
    return entry?.accessTokenId === accessTokenId ? entry : null;
  }
}
