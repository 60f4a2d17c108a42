import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { AccessToken } from '../domain/access-token.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { LoginSession } from '../domain/login-session.ts';
import { endSession, endSessions, listSessions } from '../usecase/manage-sessions.ts';
import { openSession } from '../usecase/open-session.ts';
import { authorityToAccess } from './access.resolver.ts';
import { AccessTokenType } from './access-token.type.ts';
import { listCost } from './complexity.ts';
import { type DirectoryContext, permit } from './context.ts';
import { EnterpriseType } from './enterprise.type.ts';
import { LoginSessionType, OpenedSessionType } from './login-session.type.ts';

@Resolver(() => LoginSessionType)
export class LoginSessionResolver {
  @FieldResolver(() => AccessTokenType, {
    nullable: true,
    description: 'The access token that it was opened with; `null` for the administration token.',
  })
  async accessToken(
    @Root() { enterpriseId, accessTokenId }: LoginSessionType,
    @Ctx() context: DirectoryContext,
  ): Promise<AccessToken | null> {
    await permit(context, enterpriseId, 'MANAGE_ACCESS_TOKENS');
    return accessTokenId && context.loadersOf(enterpriseId).accessTokens.load(accessTokenId);
  }

  @Query(() => [LoginSessionType], {
    description:
      "The administration token's own live sessions, newest first, 1,000 at most. For that token alone. Errors: `FORBIDDEN`.",
    complexity: listCost,
  })
  async sessions(@Ctx() context: DirectoryContext): Promise<readonly LoginSession[]> {
    return listSessions(await context.session(), { enterprise: null });
  }

  @Mutation(() => OpenedSessionType, {
    description:
      'Exchanges the access token that this is sent with for a session, which may do what the token may, ends with it, and ' +
      'is no use for SCIM. A token has at most 200; one more ends the oldest. Takes any permission but ' +
      '`USER_PROVISIONING`. Errors: `UNAUTHENTICATED`; `FORBIDDEN`, also when this is sent with a session.',
  })
  async openSession(@Ctx() context: DirectoryContext): Promise<OpenedSessionType> {
    const session = await context.session();
    const { secret, session: opened } = await openSession(session, (text) => context.digestOfSession(text));
    return { secret, expiresAt: opened.expiresAt, access: authorityToAccess(session.authority) };
  }

  @Mutation(() => Boolean, {
    description:
      'Ends the session that this is sent with; it is refused everywhere within 2 seconds. Answers whether it was there ' +
      'still. Errors: `UNAUTHENTICATED`; `FORBIDDEN` when this is sent with an access token.',
  })
  async endSession(@Ctx() context: DirectoryContext): Promise<boolean> {
    const ended = await endSession(await context.session());
    context.forgetSessions(ended);
    return ended.length > 0;
  }

  @Mutation(() => Int, {
    description:
      'Ends all sessions of an enterprise, that of the caller among them; they are refused everywhere within 2 seconds. ' +
      'Answers how many there were. Takes the permission `ADMINISTER`. Errors: `UNAUTHENTICATED`, `FORBIDDEN`, ' +
      '`ENTERPRISE_NOT_FOUND`.',
  })
  async endSessions(
    @Arg('enterprise', () => String, {
      nullable: true,
      description: 'Name of the enterprise; left out: the sessions of the administration token, for that token alone.',
    })
    enterprise: string | null | undefined,
    @Ctx() context: DirectoryContext,
  ): Promise<number> {
    const ended = await endSessions(await context.session(), { enterprise: enterprise ?? null });
    context.forgetSessions(ended);
    return ended.length;
  }
}

@Resolver(() => EnterpriseType)
export class EnterpriseSessionsResolver {
  @FieldResolver(() => [LoginSessionType], {
    description: 'Who is signed in: the live sessions, newest first, 1,000 at most. Errors: `FORBIDDEN`.',
    complexity: listCost,
  })
  async sessions(@Root() { name }: Enterprise, @Ctx() context: DirectoryContext): Promise<readonly LoginSession[]> {
    return listSessions(await context.session(), { enterprise: name });
  }
}
