import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { AccessTokenId } from '../../../kernel/ids.ts';
import { ENTERPRISE } from '../../graphql/fields.ts';
import { listCost } from '../../graphql/limits/cost.ts';
import { DateTime } from '../../graphql/scalars.ts';
import type { AccessToken } from '../domain/access-token.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { Permission } from '../domain/permission.ts';
import {
  type IssuedAccessToken,
  issueAccessToken,
  listAccessTokens,
  revokeAccessToken,
} from '../usecase/access-tokens.ts';
import { type RotatedAccessToken, rotateAccessToken } from '../usecase/rotate-access-token.ts';
import type { AccessContext } from './access-context.ts';
import { AccessTokenType, IssuedAccessTokenType, RotatedAccessTokenType } from './access-token.type.ts';
import { EnterpriseType } from './enterprise.type.ts';
import { PermissionEnum } from './permission.enum.ts';

const DEFAULT_OVERLAP_HOURS = 24;

@Resolver(() => EnterpriseType)
export class AccessTokenResolver {
  @FieldResolver(() => [AccessTokenType], {
    description: 'All access tokens, newest first, including revoked and expired ones. Errors: `FORBIDDEN`.',
    complexity: listCost,
  })
  async accessTokens(@Root() { name }: Enterprise, @Ctx() context: AccessContext): Promise<readonly AccessToken[]> {
    return listAccessTokens(await context.session(), { enterprise: name });
  }

  @Mutation(() => IssuedAccessTokenType, {
    description:
      'Issues an access token. Existing tokens stay valid, so that tokens can be rotated; an enterprise has ' +
      'at most 100 active tokens. Requires the permission `ADMINISTER`. Errors: `UNAUTHENTICATED`, ' +
      '`FORBIDDEN`, `ENTERPRISE_NOT_FOUND`, `INVALID_VALUE`, `LIMIT_EXCEEDED`.',
  })
  async issueAccessToken(
    @Arg('enterprise', () => String, { description: ENTERPRISE }) enterprise: string,
    @Arg('name', () => String, { description: 'Name of the token, 1 to 200 characters.' }) name: string,
    @Arg('permissions', () => [PermissionEnum], {
      description: 'What the token may be used for; at least one permission.',
    })
    permissions: readonly Permission[],
    @Arg('expiresAt', () => DateTime, {
      nullable: true,
      description: 'When the token expires, in the future. If omitted, it never expires.',
    })
    expiresAt: Date | null | undefined,
    @Ctx() context: AccessContext,
  ): Promise<IssuedAccessToken> {
    const command = { enterprise, name, permissions, expiresAt: expiresAt ?? null };
    return issueAccessToken(await context.session(), command);
  }

  @Mutation(() => RotatedAccessTokenType, {
    description:
      'Replaces an access token with a new one of the same name and permissions. The old token expires ' +
      'after the overlap, or earlier if it was due to; without an overlap it is revoked. Either both happen ' +
      'or neither. Requires the permission `ADMINISTER`. Errors: `UNAUTHENTICATED`, `FORBIDDEN`, ' +
      '`ENTERPRISE_NOT_FOUND`, `ACCESS_TOKEN_NOT_FOUND`, `INVALID_VALUE` (also if the old token is revoked, ' +
      'expired, or was rotated already and its successor is active), `LIMIT_EXCEEDED`.',
  })
  async rotateAccessToken(
    @Arg('enterprise', () => String, { description: ENTERPRISE }) enterprise: string,
    @Arg('id', () => ID, { description: 'The ID of the token to replace.' }) id: string,
    @Arg('overlapHours', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_OVERLAP_HOURS,
      description: 'How many hours the old token stays valid, 0 to 720; 0 revokes it.',
    })
    overlapHours: number | null,
    @Arg('expiresAt', () => DateTime, {
      nullable: true,
      description: 'When the new token expires, in the future. If omitted, it never expires.',
    })
    expiresAt: Date | null | undefined,
    @Ctx() context: AccessContext,
  ): Promise<RotatedAccessToken> {
    const command = {
      enterprise,
      id,
      overlapHours: overlapHours ?? DEFAULT_OVERLAP_HOURS,
      expiresAt: expiresAt ?? null,
    };
    const issued = await rotateAccessToken(await context.session(), command);
    context.forgetAccessToken(id as AccessTokenId);
    return issued;
  }

  @Mutation(() => AccessTokenType, {
    description:
      'Permanently revokes an access token; it is rejected everywhere within 5 seconds. Requires the ' +
      'permission `ADMINISTER`. Errors: `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`, ' +
      '`ACCESS_TOKEN_NOT_FOUND`.',
  })
  async revokeAccessToken(
    @Arg('enterprise', () => String, { description: ENTERPRISE }) enterprise: string,
    @Arg('id', () => ID, { description: "The token's ID." }) id: string,
    @Ctx() context: AccessContext,
  ): Promise<AccessToken> {
    const revoked = await revokeAccessToken(await context.session(), { enterprise, id });
    context.forgetAccessToken(revoked.id);
    return revoked;
  }
}
