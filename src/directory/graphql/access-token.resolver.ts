import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { AccessToken } from '../domain/access-token.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { Permission } from '../domain/permission.ts';
import { type IssuedAccessToken, issueAccessToken } from '../usecase/issue-access-token.ts';
import { listAccessTokens } from '../usecase/list-access-tokens.ts';
import { revokeAccessToken } from '../usecase/revoke-access-token.ts';
import { AccessTokenType, IssuedAccessTokenType } from './access-token.type.ts';
import { ENTERPRISE } from './argument-descriptions.ts';
import { listCost } from './complexity.ts';
import type { DirectoryContext } from './context.ts';
import { EnterpriseType } from './enterprise.type.ts';
import { PermissionEnum } from './enums.ts';
import { DateTime } from './scalars.ts';

@Resolver(() => EnterpriseType)
export class AccessTokenResolver {
  @FieldResolver(() => [AccessTokenType], {
    description: 'All access tokens, newest first, revoked and expired ones too. Errors: `FORBIDDEN`.',
    complexity: listCost,
  })
  async accessTokens(@Root() { name }: Enterprise, @Ctx() context: DirectoryContext): Promise<readonly AccessToken[]> {
    return listAccessTokens(await context.session(), { enterprise: name });
  }

  @Mutation(() => IssuedAccessTokenType, {
    description:
      'Issues an access token beside those that there are, so that tokens can be rotated; an enterprise has at most ' +
      '100 live ones. Takes the permission `ADMINISTER`. Errors: `UNAUTHENTICATED`, `FORBIDDEN`, ' +
      '`ENTERPRISE_NOT_FOUND`, `INVALID_VALUE`, `LIMIT_EXCEEDED`.',
  })
  async issueAccessToken(
    @Arg('enterprise', () => String, { description: ENTERPRISE }) enterprise: string,
    @Arg('name', () => String, { description: 'What to call it, 1 to 200 characters.' }) name: string,
    @Arg('permissions', () => [PermissionEnum], { description: 'What it may be used for; at least one.' })
    permissions: readonly Permission[],
    @Arg('expiresAt', () => DateTime, { nullable: true, description: 'A moment to come; left out: it never expires.' })
    expiresAt: Date | null | undefined,
    @Ctx() context: DirectoryContext,
  ): Promise<IssuedAccessToken> {
    const command = { enterprise, name, permissions, expiresAt: expiresAt ?? null };
    return issueAccessToken(await context.session(), command);
  }

  @Mutation(() => AccessTokenType, {
    description:
      'Ends an access token for good; it is refused everywhere within 5 seconds. Takes the permission `ADMINISTER`. ' +
      'Errors: `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`, `ACCESS_TOKEN_NOT_FOUND`.',
  })
  async revokeAccessToken(
    @Arg('enterprise', () => String, { description: ENTERPRISE }) enterprise: string,
    @Arg('id', () => ID, { description: "The token's id." }) id: string,
    @Ctx() context: DirectoryContext,
  ): Promise<AccessToken> {
    const revoked = await revokeAccessToken(await context.session(), { enterprise, id });
    context.forgetAccessToken(revoked.id);
    return revoked;
  }
}
