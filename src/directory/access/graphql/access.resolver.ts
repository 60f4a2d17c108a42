import { Ctx, Query, Resolver } from 'type-graphql';
import { ERROR_CODES, type ErrorCode, ErrorCodeEnum } from '../../graphql/errors/error-code.enum.ts';
import type { Authority } from '../domain/authority.ts';
import { AccessType } from './access.type.ts';
import type { AccessContext } from './access-context.ts';

@Resolver()
export class AccessResolver {
  @Query(() => AccessType, {
    description: "The caller's access: its enterprise and permissions. Errors: `UNAUTHENTICATED`.",
  })
  async access(@Ctx() context: AccessContext): Promise<AccessType> {
    return authorityToAccess((await context.session()).authority);
  }

  @Query(() => [ErrorCodeEnum], {
    description: 'Every error code of this service, for tools that need the complete list.',
  })
  errorCodes(): ErrorCode[] {
    return Object.keys(ERROR_CODES) as ErrorCode[];
  }
}

export function authorityToAccess({ accessToken, enterprise, permissions }: Authority): AccessType {
  return { enterprise: enterprise?.name ?? null, permissions, accessTokenId: accessToken?.id ?? null };
}
