import { Ctx, Query, Resolver } from 'type-graphql';
import type { Authority } from '../domain/authority.ts';
import { AccessType } from './access.type.ts';
import type { DirectoryContext } from './context.ts';
import { ERROR_CODES, type ErrorCode, ErrorCodeEnum } from './error-code.enum.ts';

@Resolver()
export class AccessResolver {
  @Query(() => AccessType, {
    description: 'Who the caller is and what its token allows. Errors: `UNAUTHENTICATED`.',
  })
  async access(@Ctx() context: DirectoryContext): Promise<AccessType> {
    return authorityToAccess((await context.session()).authority);
  }

  @Query(() => [ErrorCodeEnum], {
    description: 'Every code that an error of this service can carry, for tools that wish to know them all.',
  })
  errorCodes(): ErrorCode[] {
    return Object.keys(ERROR_CODES) as ErrorCode[];
  }
}

export function authorityToAccess({ accessToken, enterprise, permissions }: Authority): AccessType {
  return { enterprise: enterprise?.name ?? null, permissions, accessTokenId: accessToken?.id ?? null };
}
