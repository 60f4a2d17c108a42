import { ID, ObjectType } from 'type-graphql';
import type { AccessTokenId } from '../../kernel/ids.ts';
import type { Permission } from '../domain/permission.ts';
import { PermissionEnum } from './enums.ts';
import { OptionalField, RequiredField } from './fields.ts';
import { DateTime } from './scalars.ts';

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
}

@ObjectType('IssuedAccessToken', { description: 'A new access token and its secret.', simpleResolvers: true })
export class IssuedAccessTokenType {
  @RequiredField(() => String, 'The secret to send as `Authorization: Bearer …`. It is shown only once.')
  declare readonly secret: string;

  @RequiredField(() => AccessTokenType, 'The stored token, without its secret.')
  declare readonly accessToken: AccessTokenType;
}
