import { ID, Int, ObjectType } from 'type-graphql';
import type { AccessTokenId } from '../../../kernel/ids.ts';
import { OptionalField, RequiredField } from '../../graphql/fields.ts';
import { DateTime } from '../../graphql/scalars.ts';
import type { TokenRefusals } from '../domain/access-token.ts';
import type { Permission } from '../domain/permission.ts';
import { PermissionEnum } from './permission.enum.ts';

@ObjectType('AccessTokenRefusals', {
  description: 'Requests with an access token after it expired or was revoked. Stored within a minute.',
  simpleResolvers: true,
})
export class AccessTokenRefusalsType implements TokenRefusals {
  @RequiredField(() => Int, 'How many.')
  declare readonly count: number;

  @RequiredField(() => DateTime, 'When the first of them came.')
  declare readonly since: Date;

  @RequiredField(() => DateTime, 'When the last of them came.')
  declare readonly last: Date;
}

@ObjectType('AccessToken', {
  description: 'An access token. Its secret is never stored.',
  simpleResolvers: true,
})
export class AccessTokenType {
  @RequiredField(() => ID, 'A UUID.')
  declare readonly id: AccessTokenId;

  @RequiredField(() => String, 'The name it was issued with.')
  declare readonly name: string;

  @RequiredField(() => [PermissionEnum], 'What it may be used for.')
  declare readonly permissions: readonly Permission[];

  @RequiredField(() => DateTime, 'When it was issued.')
  declare readonly createdAt: Date;

  @OptionalField(() => DateTime, 'When it expires; `null` if never.')
  declare readonly expiresAt: Date | null;

  @OptionalField(() => DateTime, 'When it was revoked; `null` if it was not.')
  declare readonly revokedAt: Date | null;

  @OptionalField(() => DateTime, 'When it was last used, to the minute; `null` if never.')
  declare readonly lastUsedAt: Date | null;

  @OptionalField(
    () => AccessTokenRefusalsType,
    'Requests with this token after it expired or was revoked; `null` if there were none.',
  )
  declare readonly refusals: AccessTokenRefusalsType | null;
}

@ObjectType('IssuedAccessToken', { description: 'A new access token and its secret.', simpleResolvers: true })
export class IssuedAccessTokenType {
  @RequiredField(() => String, 'The secret to send as `Authorization: Bearer …`. It is shown only once.')
  declare readonly secret: string;

  @RequiredField(() => AccessTokenType, 'The stored token, without its secret.')
  declare readonly accessToken: AccessTokenType;
}

@ObjectType('RotatedAccessToken', {
  description: 'A new access token, its secret, and the one that it replaces.',
  simpleResolvers: true,
})
export class RotatedAccessTokenType extends IssuedAccessTokenType {
  @RequiredField(() => AccessTokenType, 'The old token, with its expiry or revocation.')
  declare readonly replaced: AccessTokenType;
}
