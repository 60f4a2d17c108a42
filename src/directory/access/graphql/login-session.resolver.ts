import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { listCost } from '../../graphql/limits/cost.ts';
import type { AccessToken } from '../domain/access-token.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { LoginSession } from '../domain/login-session.ts';
import { endSession, endSessions, listSessions, openSession } from '../usecase/login-sessions.ts';
import { authorityToAccess } from './access.resolver.ts';
import { type AccessContext, accessTokensById, authorize } from './access-context.ts';
import { AccessTokenType } from './access-token.type.ts';
import { EnterpriseType } from './enterprise.type.ts';
import { LoginSessionType, OpenedSessionType } from './login-session.type.ts';

@Resolver(() => LoginSessionType)
export class LoginSessionResolver {
  @FieldResolver(() => AccessTokenType, {
    nullable: true,
    description: 'The access token that opened the session; `null` for the administration token.',
  })
  async accessToken(
    @Root() { enterpriseId, accessTokenId }: LoginSessionType,
    @Ctx() context: AccessContext,
  ): Promise<AccessToken | null> {
    await authorize(context, enterpriseId, 'MANAGE_ACCESS_TOKENS');
    return accessTokenId && context.load(accessTokensById, enterpriseId, accessTokenId);
  }

  @Query(() => [LoginSessionType], {
    description:
      'The active sessions of the administration token, newest first, at most 1,000. Only for that token. ' +
      'Errors: `FORBIDDEN`.',
    complexity: listCost,
  })
  async sessions(@Ctx() context: AccessContext): Promise<readonly LoginSession[]> {
    return listSessions(await context.session(), { enterprise: null });
  }

  @Mutation(() => OpenedSessionType, {
    description:
      'Exchanges the access token of this request for a session. The session has the permissions of the ' +
      'token, ends with it, and cannot be used for SCIM. A token has at most 200 sessions; opening another ' +
      'ends the oldest. Requires any permission except `USER_PROVISIONING`. Errors: `UNAUTHENTICATED`; ' +
      '`FORBIDDEN`, also if this is sent with a session.',
  })
  async openSession(@Ctx() context: AccessContext): Promise<OpenedSessionType> {
    const session = await context.session();
    const { secret, session: opened } = await openSession(session, (text) => context.digestOfSession(text));
    return { secret, expiresAt: opened.expiresAt, access: authorityToAccess(session.authority) };
  }

  @Mutation(() => Boolean, {
    description:
      'Ends the session of this request; it is rejected everywhere within 2 seconds. Returns whether the ' +
      'session still existed. Errors: `UNAUTHENTICATED`; `FORBIDDEN` if this is sent with an access token.',
  })
  async endSession(@Ctx() context: AccessContext): Promise<boolean> {
    const ended = await endSession(await context.session());
    context.forgetSessions(ended);
    return ended.length > 0;
  }

  @Mutation(() => Int, {
    description:
      "Ends all sessions of an enterprise, including the caller's; they are rejected everywhere within 2 " +
      'seconds. Returns their number. Requires the permission `ADMINISTER`. Errors: `UNAUTHENTICATED`, ' +
      '`FORBIDDEN`, `ENTERPRISE_NOT_FOUND`.',
  })
  async endSessions(
    @Arg('enterprise', () => String, {
      nullable: true,
      description:
        'Name of the enterprise. If omitted, the sessions of the administration token, and only for that token.',
    })
    enterprise: string | null | undefined,
    @Ctx() context: AccessContext,
  ): Promise<number> {
    const ended = await endSessions(await context.session(), { enterprise: enterprise ?? null });
    context.forgetSessions(ended);
    return ended.length;
  }
}

@Resolver(() => EnterpriseType)
export class EnterpriseSessionsResolver {
  @FieldResolver(() => [LoginSessionType], {
    description: 'The active sessions, newest first, at most 1,000. Errors: `FORBIDDEN`.',
    complexity: listCost,
  })
  async sessions(@Root() { name }: Enterprise, @Ctx() context: AccessContext): Promise<readonly LoginSession[]> {
    return listSessions(await context.session(), { enterprise: name });
  }
}
