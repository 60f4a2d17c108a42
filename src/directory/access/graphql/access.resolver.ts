import { Ctx, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { AccessTokenId } from '../../../kernel/ids.ts';
import { ERROR_CODES, type ErrorCode, ErrorCodeEnum } from '../../graphql/errors/error-code.enum.ts';
import { OptionalField, OptionalText, RequiredField } from '../../graphql/fields.ts';
import type { Permission } from '../domain/permission.ts';
import type { Authority } from '../usecase/session.ts';
import type { AccessContext } from './access-context.ts';
import { PermissionEnum } from './permission.enum.ts';

@ObjectType('Access', { description: "The caller's access: its enterprise and permissions.", simpleResolvers: true })
export class AccessType {
  @OptionalText(
    'The enterprise of the token; `null` for the administration token, which has access to every enterprise.',
  )
  declare readonly enterprise: string | null;

  @RequiredField(() => [PermissionEnum], 'What the token may be used for.')
  declare readonly permissions: readonly Permission[];

  @OptionalField(
    () => ID,
    'The access token, also if the caller sent a session instead; `null` for the administration token.',
  )
  declare readonly accessTokenId: AccessTokenId | null;
}

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

/** Maps the authenticated caller to its GraphQL type. */
export function authorityToAccess({ accessToken, enterprise, permissions }: Authority): AccessType {
  return { enterprise: enterprise?.name ?? null, permissions, accessTokenId: accessToken?.id ?? null };
}
