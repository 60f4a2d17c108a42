import { ID, ObjectType } from 'type-graphql';
import type { AccessTokenId } from '../../kernel/ids.ts';
import type { Permission } from '../domain/permission.ts';
import { PermissionEnum } from './enums.ts';
import { OptionalField, RequiredField } from './fields.ts';
import { DateTime } from './scalars.ts';

@ObjectType('AccessToken', {
  description: 'What the directory knows of an access token. The secret itself is never kept.',
  simpleResolvers: true,
})
export class AccessTokenType {
  @RequiredField(() => ID, 'A UUID.')
  declare readonly id: AccessTokenId;

  @RequiredField(() => String, 'What it was called when it was issued.')
  declare readonly name: string;

  @RequiredField(() => [PermissionEnum], 'What it may be used for.')
  declare readonly permissions: readonly Permission[];

  @RequiredField(() => DateTime, 'When it was issued.')
  declare readonly createdAt: Date;

  @OptionalField(() => DateTime, 'From when on it is refused; `null`: never.')
  declare readonly expiresAt: Date | null;

  @OptionalField(() => DateTime, 'When it was revoked; `null`: it was not.')
  declare readonly revokedAt: Date | null;

  @OptionalField(() => DateTime, 'When it was last used, to the minute; `null`: not yet.')
  declare readonly lastUsedAt: Date | null;
}

@ObjectType('IssuedAccessToken', { description: 'A new access token and its secret.', simpleResolvers: true })
export class IssuedAccessTokenType {
  @RequiredField(() => String, 'The secret to send as `Authorization: Bearer …`. It is shown this once.')
  declare readonly secret: string;

  @RequiredField(() => AccessTokenType, 'What the directory keeps of it.')
  declare readonly accessToken: AccessTokenType;
}
